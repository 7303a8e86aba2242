package nl.inktvlek.analytics.outcomes;

import java.io.IOException;
import java.util.List;
import nl.inktvlek.SharedData;
import nl.inktvlek.analytics.TieList;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.files.plain.PlainNetwork;

/// Places where others wrote down who took part and when.
enum KnownOutcomes {
    KOREA("korea-villages", "village", "adoption_time"),
    DOCTORS("doctors", "city", "adoption_month"),
    INDIA("india-villages", "village", "");

    private final String folder;
    private final String group;
    private final String when;

    KnownOutcomes(String folder, String group, String when) {
        this.folder = folder;
        this.group = group;
        this.when = when;
    }

    Outcomes outcomes() throws IOException {
        var plain = PlainNetwork.read(
                SourceFile.read(SharedData.file(folder + "/nodes.csv")),
                SourceFile.read(SharedData.file(folder + "/edges.csv")));
        int people = plain.ids().size();
        var ties = new TieList(2 * plain.from().size());
        for (int tie = 0; tie < plain.from().size(); tie++) {
            ties.add(plain.from().getInt(tie), plain.to().getInt(tie), 1);
            ties.add(plain.to().getInt(tie), plain.from().getInt(tie), 1);
        }
        var network = ties.toSnapshotWithoutRepeats(0, people, people);
        var groups = column(plain, group).stream().distinct().toList();
        var ofPerson = column(plain, group).stream().mapToInt(groups::indexOf).toArray();
        var took = column(plain, "adopted");
        var told = new boolean[people];
        var tookPart = new boolean[people];
        for (int person = 0; person < people; person++) {
            told[person] = this == INDIA && column(plain, "leader").get(person).equals("1");
            tookPart[person] = took.get(person).equals("1");
        }
        return when.isEmpty()
                ? Outcomes.once(network, ofPerson, groups.size(), told, tookPart)
                : inTime(plain, network, ofPerson, groups.size(), tookPart);
    }

    private Outcomes inTime(
            PlainNetwork plain,
            nl.inktvlek.analytics.NetworkSnapshot network,
            int[] ofPerson,
            int groups,
            boolean[] tookPart) {
        int people = ofPerson.length;
        var times = column(plain, when);
        int end = 0;
        var in = new int[people];
        for (int person = 0; person < people; person++) {
            if (tookPart[person]) {
                in[person] = Integer.parseInt(times.get(person));
                end = Math.max(end, in[person]);
            }
        }
        var from = new int[people];
        java.util.Arrays.fill(from, 1);
        var until = new int[people];
        java.util.Arrays.fill(until, end);
        return new Outcomes(network, ofPerson, groups, new boolean[people], in, from, until);
    }

    private static List<String> column(PlainNetwork plain, String name) {
        var column = plain.columns().get(name);
        if (column == null) {
            throw new IllegalStateException("No column " + name);
        }
        return column;
    }

    public static void main(String[] arguments) throws IOException {
        for (var tries : Tries.values())
        for (var known : values()) {
            var model = PooledHazard.of(known.outcomes(), tries, 0.1);
            var out = model.leftOut();
            System.out.printf("%s %s tie %s base %s new %s thin %s skill %.4f covered %.3f after %d%n", tries, known, model.tie(), model.base(), model.tieOfNewGroup(), model.isThin(), out.skill(), out.covered(), model.afterATry());
            for (var g : out.groups()) System.out.printf("   %d %.1f (%.0f-%.0f) %d of %d %s%n", g.group(), g.foretold().mean(), g.foretold().low(), g.foretold().high(), g.observed(), g.people(), g.isCovered());
        }
    }
}
