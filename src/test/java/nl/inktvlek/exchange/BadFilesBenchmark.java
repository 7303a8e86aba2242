package nl.inktvlek.exchange;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.inktvlek.GraphTest;
import nl.inktvlek.SharedData;
import nl.inktvlek.access.Actor;
import nl.inktvlek.exchange.incoming.ImportRequest;
import nl.inktvlek.exchange.tables.IncomingTables;
import nl.inktvlek.files.FileNotUsable;
import nl.inktvlek.files.MappedFile;
import nl.inktvlek.files.SourceFile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// How long the files that are not right and those of other programs take to be read and checked, and how much memory;
/// run by `bin/bench files`, not with the tests.
@GraphTest
class BadFilesBenchmark {

    private static final long SEED = 20261128L;

    @Autowired
    Imports imports;

    /// @param allocated bytes that its thread asked for, garbage included
    /// @param peak bytes in use at most while it was read, beyond those before
    private record Taken(String file, double millis, long allocated, long peak) {}

    @Test
    void every_file_that_is_not_right_and_the_whole_corpus() throws IOException {
        var taken = new ArrayList<Taken>();
        for (int round = 0; round < 2; round++) {
            taken.clear();
            for (var bad : new BadFiles(SEED).all("http://127.0.0.1:9/", "file:///nothing")) {
                var files = new ArrayList<SourceFile>();
                files.add(bad.file());
                files.addAll(bad.beside());
                taken.add(measured(bad.toString(), files));
            }
            try (var corpus = Files.walk(SharedData.file("import-corpus"))) {
                for (var path : corpus.filter(Files::isRegularFile).sorted().toList()) {
                    taken.add(measured(path.getFileName().toString(), List.of(SourceFile.read(path))));
                }
            }
        }
        System.out.printf(
                "BENCH files %d files, %.1f s together%n",
                taken.size(), taken.stream().mapToDouble(Taken::millis).sum() / 1000);
        print("longest", taken, Comparator.comparingDouble(Taken::millis));
        print("most memory", taken, Comparator.comparingLong(Taken::peak));
    }

    private Taken measured(String name, List<SourceFile> files) {
        System.gc();
        var pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        long before =
                pools.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = threads.getCurrentThreadAllocatedBytes();
        long began = System.nanoTime();
        var end = readAndCheck(files);
        double millis = (System.nanoTime() - began) / 1e6;
        return new Taken(
                name + " (" + end + ")",
                millis,
                threads.getCurrentThreadAllocatedBytes() - allocated,
                pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() - before);
    }

    private String readAndCheck(List<SourceFile> files) {
        try {
            var tables = new ArrayList<MappedFile>();
            for (var file : files) {
                tables.addAll(IncomingTables.of(file));
            }
            var checked = imports.check(Actor.commandLine(), new ImportRequest("bad files", tables, true, true));
            return checked.errors() + " errors";
        } catch (FileNotUsable | ImportNotPossible refused) {
            return "refused";
        }
    }

    private static void print(String what, List<Taken> taken, Comparator<Taken> order) {
        taken.stream()
                .sorted(order.reversed())
                .limit(5)
                .forEach(each -> System.out.printf(
                        "BENCH files %-12s %7.0f ms, at most %6.1f MB in use, %6.1f MB asked for: %s%n",
                        what, each.millis(), each.peak() / 1e6, each.allocated() / 1e6, each.file()));
    }
}
