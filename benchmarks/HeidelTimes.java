// Runs HeidelTime over every DATE_NUMBER.txt of a folder in one JVM and writes NUMBER.tml beside it; prints the CPU
// nanoseconds that had gone by after start-up and the first document. Run by benchmarks/times.py.

import com.sun.management.OperatingSystemMXBean;
import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.heideltime.standalone.POSTagger;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.SimpleDateFormat;
import java.util.Arrays;

public class HeidelTimes {
    public static void main(String[] args) throws Exception {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var tagger = new HeidelTimeStandalone(
            Language.ENGLISH, DocumentType.NEWS, OutputType.TIMEML, args[1], POSTagger.TREETAGGER);
        Path[] files;
        try (var listing = Files.list(Path.of(args[0]))) {
            files = listing.filter(p -> p.toString().endsWith(".txt")).toArray(Path[]::new);
        }
        Arrays.sort(files);
        var days = new SimpleDateFormat("yyyy-MM-dd");
        long started = 0;
        for (Path file : files) {
            String[] name = file.getFileName().toString().replace(".txt", "").split("_");
            String found = tagger.process(Files.readString(file), days.parse(name[0]));
            Files.writeString(file.resolveSibling(name[1] + ".tml"), found);
            if (started == 0) {
                started = system.getProcessCpuTime();
            }
        }
        System.err.println("started " + started);
    }
}
