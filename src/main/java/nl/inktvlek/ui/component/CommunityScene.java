package nl.inktvlek.ui.component;

import java.util.List;
import java.util.function.ToIntFunction;
import nl.inktvlek.explore.Community;
import nl.inktvlek.explore.CommunityMap;
import nl.inktvlek.explore.CommunityMap.Bundle;
import nl.inktvlek.explore.Picture;
import nl.inktvlek.ui.component.NetworkCanvas.Groups;
import nl.inktvlek.ui.component.NetworkCanvas.Scene;
import nl.inktvlek.ui.component.NetworkCanvas.Way;

/// Communities as the canvas takes them: a blot stands for each, its area for the people, a bundle for the ties between
/// two.
public record CommunityScene(Picture picture, List<GraphMark> marks, Scene scene) {

    /// @param key what is the same community from one scene to the next
    public static CommunityScene of(
            CommunityMap.Seen seen, List<String> names, CommunityWords words, ToIntFunction<Community> key) {
        var all = seen.communities();
        var x = new float[all.size()];
        var y = new float[all.size()];
        var number = new int[all.size()];
        var people = new float[all.size()];
        var ties = new int[all.size()][];
        for (int i = 0; i < all.size(); i++) {
            x[i] = all.get(i).x();
            y[i] = all.get(i).y();
            number[i] = all.get(i).number();
            people[i] = all.get(i).people();
            int one = i;
            ties[i] = seen.bundles().stream()
                    .filter(bundle -> bundle.one() == one)
                    .mapToInt(Bundle::other)
                    .toArray();
        }
        var picture = new Picture(all.stream().map(Community::centre).toList(), x, y, number, people, ties, all.size());
        var marks = all.stream()
                .map(each -> each.isLed() ? GraphMark.COMMUNITY : GraphMark.LEADERLESS_COMMUNITY)
                .toList();
        var scene = new Scene(
                picture,
                marks,
                names,
                all.stream().map(words::detail).toList(),
                "",
                Way.COMMUNITIES,
                List.of(),
                all.stream().map(each -> key.applyAsInt(each)).toList(),
                seen.bundles().stream().map(Bundle::ties).toList(),
                List.of(),
                List.of(),
                Groups.NONE);
        return new CommunityScene(picture, marks, scene);
    }

    /// With the sentence that says what is to be seen.
    public Scene with(String summary) {
        return new Scene(
                picture,
                marks,
                scene.labels(),
                scene.details(),
                summary,
                scene.way(),
                scene.path(),
                scene.keys(),
                scene.weights(),
                scene.beyond(),
                scene.shades(),
                scene.groups());
    }
}
