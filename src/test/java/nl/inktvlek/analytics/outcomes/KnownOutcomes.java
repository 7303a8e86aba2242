package nl.inktvlek.analytics.outcomes;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import nl.inktvlek.SharedData;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.TieList;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.files.plain.PlainNetwork;

/// Places where others wrote down who took part and when.
public enum KnownOutcomes {
    KOREA("Korean villages, family planning, ten years", "korea-villages", "village", "adoption_time"),
    DOCTORS("American physicians, a drug, seventeen months", "doctors", "city", "adoption_month"),
    INDIA("Indian villages, a loan, no times", "india-villages", "village", "");

    private final String told;

    private final String folder;
    private final String group;
    private final String when;

    KnownOutcomes(String told, String folder, String group, String when) {
        this.told = told;
        this.folder = folder;
        this.group = group;
        this.when = when;
    }

    /// What it is about.
    public String told() {
        return told;
    }

    public Outcomes outcomes() throws IOException {
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
            PlainNetwork plain, NetworkSnapshot network, int[] ofPerson, int groups, boolean[] tookPart) {
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
        Arrays.fill(from, 1);
        var until = new int[people];
        Arrays.fill(until, end);
        return new Outcomes(network, ofPerson, groups, new boolean[people], in, from, until);
    }

    private static List<String> column(PlainNetwork plain, String name) {
        var column = plain.columns().get(name);
        if (column == null) {
            throw new IllegalStateException("No column " + name);
        }
        return column;
    }
}
