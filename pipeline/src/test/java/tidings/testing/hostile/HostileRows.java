package tidings.testing.hostile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** JSON, tables and mails as nobody should write them. */
final class HostileRows {

    private static final int MANY = 10_000;

    private static final String MET = "Clara Whitfield met Tomas Berger in Lisbon.";

    private final List<HostileFile> files = new ArrayList<>();

    private HostileRows() {}

    static List<HostileFile> files() {
        HostileRows made = new HostileRows();
        made.json();
        made.tables();
        made.mails();
        made.crookedMails();
        return made.files;
    }

    private void json() {
        String one = "{\"id\": \"1\", \"text\": \"" + MET + "\"}";
        add("JSON of objects without anything between", "a.json", one.repeat(MANY));
        add("JSON of arrays behind each other", "a.json", ("[" + one + "]").repeat(3_000));
        add("JSON of sequences", "a.json", ("\u001E" + one + "\n").repeat(100));
        add("JSON of lines that end the old way", "a.jsonl", (one + "\r").repeat(100));
        add("JSON of marks before each line", "a.jsonl", ("\uFEFF" + one + "\n").repeat(100));
        add("JSON lines in UTF-16", "a.jsonl", (one + "\n").repeat(3), StandardCharsets.UTF_16);
        add("JSON in UTF-32 without a mark", "a.json", "[" + one + ",\n" + one + "]", Charset.forName("UTF-32BE"));
        add("JSON of fields that all differ", "a.jsonl", "{" + numbered("\"%\": 1,") + "\"text\": \"" + MET + "\"}");
        add("JSON of names that collide", "a.jsonl", "{" + colliding(14) + "\"text\": \"" + MET + "\"}");
        add("JSON of escapes only", "a.jsonl", "{\"text\": \"" + "\\u0041\\/\\u202e".repeat(MANY) + "\"}");
        add(
                "JSON of an envelope of a hundred thousand",
                "a.json",
                "{\"items\": [" + "{\"id\":1},".repeat(100_000) + "1]}");
        add("JSON of envelopes in one another", "a.json", "{\"items\":[".repeat(400) + one + "]}".repeat(400));
        add(
                "JSON of an id of a megabyte",
                "a.jsonl",
                "{\"id\": \"" + "/..".repeat(300_000) + "\", \"text\": \"Clara.\"}");
        add(
                "JSON of a number for ever",
                "a.jsonl",
                "{\"id\": -0, \"text\": \"Clara.\", \"version\": 1e-999999999,"
                        + " \"published\": -9223372036854775808, \"masked\": [[1e400, 1e400]]}");
        for (String address : List.of(
                "javascript:alert(1)",
                "http://[::1",
                "http://\u0430pple.example/\u202E",
                "http://a.example:99999/",
                "//a.example/b",
                "http://a@b@c/%zz%00",
                "//",
                "urn:\\u0000",
                "http://xn--a\u0378.example/")) {
            add("JSON of the address " + address, "a.jsonl", "{\"url\": \"" + address + "\", \"text\": \"Clara.\"}");
        }
        for (String date : List.of(
                "2016-12-31T23:59:60Z",
                "0000-00-00",
                "9999-12-31T24:00:00Z",
                "+1000000000-01-01",
                "2025-W53-7",
                "2025-03-30T02:30:00[Europe/Lisbon]",
                "1e400",
                "now")) {
            add("JSON published at " + date, "a.jsonl", "{\"text\": \"Clara.\", \"published\": \"" + date + "\"}");
        }
        bytes("JSON of overlong letters", "a.jsonl", "{\"text\": \"Clara \u00C0\u0080\u00E0\u0080\u00AF\u00F8 met\"}");
        bytes("JSON of surrogates in UTF-8", "a.jsonl", "{\"text\": \"Clara \u00ED\u00A0\u00BD\u00ED\u00B8\u0080.\"}");
    }

    private void tables() {
        table("a quotation that nothing ends", "text\n\"Clara met " + "Tomas,\n".repeat(1_000_000));
        table("NUL between letters", "t\0e\0x\0t\0\n\0C\0l\0a\0r\0a\0");
        table("columns", "text" + ",text".repeat(MANY) + "\n" + "Clara,".repeat(MANY * 3));
        table("one long row", "text\n" + "Clara,".repeat(2_000_000));
        table("a header of a megabyte", "\"" + "a".repeat(1_000_000) + "\",text\nx,Clara met Tomas.");
        table(
                "formulas",
                "id,text\n=cmd|'/c calc'!A0,\"=HYPERLINK(\"\"http://a.example\"\")\"\n@SUM(1),+1\n-2,\tClara\n");
        table("several separators", "id;text\tname,date\n1;Clara\tmet,Tomas\n\n;;;\n\t\t\n");
        table("a line that names the separator", "sep=;\nid;text\n1;Clara met Tomas.\n");
        table("lines that end the old way", "id,text\r1,Clara.\r2,Tomas.\r");
        table("quotation marks in the middle", "id,text\n1,Clara \"met\" Tomas.\n2,\"Clara\" met,\n3,\"\"\"\n4,x");
        table("nothing but names", "id,text,date");
        table("nothing but commas", ",".repeat(100_000) + "\n");
        table("bad dates", "text,date\n" + "Clara,0000-00-00\n".repeat(MANY));
        table("a field of twenty megabytes", "text\n" + "a ".repeat(10 << 20) + "\n");
        add("table as Excel writes it", "a.csv", "id\ttext\n1\tClara met Tomas.\n", StandardCharsets.UTF_16);
        add("table in UTF-32", "a.tsv", "id\ttext\n1\tClara.\n", Charset.forName("UTF-32LE"));
        bytes("table of a letter that is none", "a.csv", "id,text\n1,Clara.\n2,Zo\u00E9.\n3,Tomas.\n");
    }

    private void mails() {
        mail(
                "parts in one another",
                numbered(500, "Content-Type: multipart/mixed; boundary=b%\n\n--b%\n") + "\nClara.");
        mail("mails in one another", "Content-Type: message/rfc822\n\n".repeat(5_000) + "\nClara.");
        mail(
                "boundaries that begin alike",
                "Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type:"
                        + " multipart/mixed; boundary=aa\n\n--aa\n\nClara.\n--a\n\nTomas.\n--aa--\n--aaa--\n--a--");
        mail(
                "a hundred thousand parts",
                "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nClara.\n".repeat(100_000));
        mail(
                "a boundary of a megabyte",
                "Content-Type: multipart/mixed; boundary=\"" + "b".repeat(1_000_000) + "\"\n\n--"
                        + "b".repeat(1_000_000) + "\n\nClara.\n");
        mail("a hundred thousand fields", "X-Clara: met\n".repeat(100_000) + "\nClara met Tomas.");
        mail("a field of a megabyte", "X-Clara:" + "\n met Tomas".repeat(100_000) + "\n\nClara met Tomas.");
        mail("a subject of encoded words", "Subject:" + " =?utf-8?b?Q2xhcmE=?=\n".repeat(MANY) + "\nClara met Tomas.");
        mail(
                "a hundred thousand senders",
                "From: " + "\"Clara, W.\" <c@a.example>, ".repeat(100_000) + "\n\nClara met.");
        mail(
                "comments in one another",
                "From: " + "(".repeat(MANY) + "c@a.example\nDate: " + "(".repeat(MANY) + "\n\nClara.");
        mail(
                "parameters",
                "Content-Type: text/plain" + numbered(MANY, "; %*0*=utf-8''%41").replace("\n", "") + "\n\nClara.");
    }

    private void crookedMails() {
        mail("no boundary", "Content-Type: multipart/alternative\n\n--b\n\nClara met Tomas.\n--b--");
        mail("a boundary that never comes", "Content-Type: multipart/mixed; boundary=never\n\nClara met Tomas.");
        mail("a boundary of nothing", "Content-Type: multipart/mixed; boundary=\"\"\n\n--\n\nClara met Tomas.\n----");
        mail("broken base64", "Content-Transfer-Encoding: base64\n\nQ2xhc*mE=bWV0=\nVG9t\n=");
        mail(
                "broken quoted-printable",
                "Content-Transfer-Encoding: quoted-printable\n\nClara=ZZ met=\n=3=\n Tomas=C3=");
        mail("two encodings", "Content-Transfer-Encoding: base64\nContent-Transfer-Encoding: 8bit\n\nClara met Tomas.");
        mail("an encoding nobody knows", "Content-Transfer-Encoding: x-uuencode\n\nbegin 644 a\n#0V%T\n`\nend");
        mail("a character set nobody knows", "Content-Type: text/plain; charset=\"x-bogus \0\"\n\nClara met Tomas.");
        mail("UTF-7", "Content-Type: text/plain; charset=utf-7\nSubject: =?utf-7?q?+AEM-?=\n\n+AEM-lara met Tomas.");
        mail(
                "encoded words that are none",
                "Subject: =?utf-8?x?a?= =?bogus?q?=FF?= =?utf-8?b?*?= =?utf-8?q?=ED=A0?=\n\nClara.");
        mail("a type that is none", "Content-Type: ;;;/;=\"\n\nClara met Tomas.");
        mail("no line between", "From: c@a.example\nClara met Tomas.\nBerger said no.");
        mail(
                "attachments only",
                "Content-Type: application/ms-tnef; name=winmail.dat\n"
                        + "Content-Transfer-Encoding: base64\n\neJ8+IgAA");
        mail(
                "fields of line breaks",
                "Subject: =?utf-8?q?Clara=0D=0ABcc:_a=00=1B[2J?=\nMessage-ID: <\0 >\n\nClara met Tomas.");
        mail("a date in year 99999", "Date: Fri, 31 Dec 99999 25:61:61 +9999\n\nClara met Tomas.");
        mail("fields twice", "From: a@a.example\nFrom: b@b.example\nSubject: A\nSubject: B\n\nClara met Tomas.");
        add(
                "mailbox of mails",
                "a.eml",
                "From c@a.example Mon Mar 3 10:00:00 2025\nSubject: A\n\nClara.\n\n".repeat(100));
        add("mail of a line that nothing ends", "a.eml", "\n" + "Clara ".repeat(300_000));
    }

    /** Fields of names that Java's strings have one hash of. */
    private static String colliding(int letters) {
        StringBuilder fields = new StringBuilder();
        for (int number = 0; number < 1 << letters; number++) {
            fields.append('"');
            for (int bit = 0; bit < letters; bit++) {
                fields.append((number >> bit & 1) == 0 ? "Aa" : "BB");
            }
            fields.append("\": 1,");
        }
        return fields.toString();
    }

    private static String numbered(String format) {
        return numbered(MANY, format);
    }

    private static String numbered(int count, String format) {
        return HostileLengths.numbered(count, format);
    }

    private void table(String family, String content) {
        add("table of " + family, "a.csv", content);
    }

    private void mail(String family, String content) {
        add("mail of " + family, "a.eml", "MIME-Version: 1.0\n" + content);
    }

    /** Each character a byte. */
    private void bytes(String family, String name, String content) {
        add(family, name, content, StandardCharsets.ISO_8859_1);
    }

    private void add(String family, String name, String content) {
        add(family, name, content, StandardCharsets.UTF_8);
    }

    private void add(String family, String name, String content, Charset charset) {
        files.add(new HostileFile(family, name, content.getBytes(charset)));
    }
}
