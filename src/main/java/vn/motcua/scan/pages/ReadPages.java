package vn.motcua.scan.pages;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A process of its own that opens one scanned file. What an evil or broken file can take is what this process was given: its memory,
 * its time, and no secret. It says line by line what each page is, is told which pages go together, and writes those.
 */
final class ReadPages {

    /** What may stand in the code of a cover sheet. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9|._-]{1,300}");

    private final PrintStream say;
    private final BufferedReader told;

    private ReadPages(PrintStream say, BufferedReader told) {
        this.say = say;
        this.told = told;
    }

    /** Arguments: the file, the folder for the parts, how a code begins, most pages, most bytes of all parts. */
    public static void main(String[] arguments) {
        var say = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        var told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        var reading = new ReadPages(say, told);
        try (var scanned = Scanned.open(Path.of(arguments[0]))) {
            reading.look(scanned, arguments[2], Integer.parseInt(arguments[3]));
            reading.cut(scanned, Path.of(arguments[1]), Long.parseLong(arguments[4]));
            say.println("DONE");
        } catch (Unreadable e) {
            say.println("FAILED " + e.trouble());
        } catch (IOException | RuntimeException e) {
            say.println("FAILED " + Trouble.BROKEN);
        }
    }

    private void look(Scanned scanned, String start, int mostPages) throws IOException {
        if (scanned.pages() > mostPages) {
            throw new Unreadable(Trouble.TOO_MANY_PAGES);
        }
        for (int page = 0; page < scanned.pages(); page++) {
            say.println(word(scanned.look(page), start));
        }
        say.println("LOOKED");
    }

    private static String word(Scanned.Look look, String start) {
        var code =
                CoverCode.find(look.grey(), start).filter(it -> CODE.matcher(it).matches());
        if (code.isPresent()) {
            return "COVER " + code.get();
        }
        return look.whole() && Blank.is(Grey.of(look.grey())) ? "BLANK" : "CONTENT";
    }

    /** One line for each part, pages by commas; the first empty line, or none, ends it. */
    private void cut(Scanned scanned, Path folder, long mostBytes) throws IOException {
        long left = mostBytes;
        int part = 0;
        for (var line = told.readLine(); line != null && !line.isEmpty(); line = told.readLine()) {
            var target = folder.resolve(part + ".pdf");
            try (var out = new Bounded(new BufferedOutputStream(Files.newOutputStream(target)), left)) {
                scanned.write(pages(line), out);
            }
            left -= Files.size(target);
            part++;
        }
    }

    private static List<Integer> pages(String line) {
        return Arrays.stream(line.split(",")).map(Integer::valueOf).toList();
    }

    /** Parts may share what each of them holds once more, so they can be far more than the file. */
    private static final class Bounded extends FilterOutputStream {

        private long left;

        Bounded(OutputStream out, long left) {
            super(out);
            this.left = left;
        }

        @Override
        public void write(int one) throws IOException {
            take(1);
            out.write(one);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            take(length);
            out.write(some, from, length);
        }

        private void take(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new Unreadable(Trouble.TOO_LARGE);
            }
        }
    }
}
