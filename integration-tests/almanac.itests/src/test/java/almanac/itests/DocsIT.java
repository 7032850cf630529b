package almanac.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The pages name every setting of what ships, their links lead somewhere, and both READMEs say the same. */
class DocsIT {
    private static final Path DOCS = Path.of(System.getProperty("almanac.docs")).normalize();
    private static final Path PROJECT = DOCS.resolveSibling(".").normalize();

    /** Hosts have a page each. */
    private static final Map<String, String> PAGES = Map.of(
            "almanac.host.sql", "hosts.md",
            "almanac.host.idempiere", "hosts-idempiere.md",
            "almanac.host.tryton", "hosts-tryton.md");

    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");
    private static final Pattern COMMAND = Pattern.compile("(?m)^(?:\\./almanac|mvn) [^#\\n]*");

    @TestFactory
    Stream<DynamicTest> everySettingIsDocumented() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> bundles = Files.list(Path.of(System.getProperty("almanac.dist"), "bundles"))) {
            for (Path bundle : bundles.filter(
                            jar -> jar.getFileName().toString().startsWith("almanac."))
                    .toList()) {
                for (Document definition : definitions(bundle)) {
                    Element designate = (Element)
                            definition.getElementsByTagName("Designate").item(0);
                    String pid = designate.getAttribute("pid") + designate.getAttribute("factoryPid");
                    tests.add(DynamicTest.dynamicTest(pid, () -> assertDocumented(pid, definition)));
                }
            }
        }
        return tests.stream();
    }

    private static void assertDocumented(String pid, Document definition) throws IOException {
        String page = Files.readString(DOCS.resolve(PAGES.getOrDefault(pid, "administration.md")));
        assertThat(page).contains(pid);
        NodeList settings = definition.getElementsByTagName("AD");
        assertThat(settings.getLength()).isPositive();
        for (int i = 0; i < settings.getLength(); i++) {
            String setting = ((Element) settings.item(i)).getAttribute("id");
            assertThat(page)
                    .as(pid)
                    .containsPattern("`" + Pattern.quote(setting.replaceFirst("^\\.", "")) + "[`= ]|`"
                            + Pattern.quote(setting) + "`");
        }
    }

    private static List<Document> definitions(Path bundle) throws Exception {
        List<Document> all = new ArrayList<>();
        try (JarFile jar = new JarFile(bundle.toFile())) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (entry.getName().matches("OSGI-INF/metatype/.*[.]xml")) {
                    try (InputStream content = jar.getInputStream(entry)) {
                        all.add(DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(content));
                    }
                }
            }
        }
        return all;
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        List<Path> pages;
        try (Stream<Path> files = Files.walk(DOCS)) {
            pages = Stream.concat(
                            Stream.of("README.md", "README.zh-CN.md").map(PROJECT::resolve),
                            files.filter(file -> file.toString().endsWith(".md")))
                    .toList();
        }
        for (Path page : pages) {
            for (String link : matches(LINK, Files.readString(page), 1).toList()) {
                assertThat(page.resolveSibling(link)).as("in %s", page).exists();
            }
        }
    }

    @Test
    void bothReadmesHaveTheSameCommandsAndPages() throws IOException {
        String english = Files.readString(PROJECT.resolve("README.md"));
        String chinese = Files.readString(PROJECT.resolve("README.zh-CN.md"));
        assertThat(matches(COMMAND, chinese.replace("目录", "DIR"), 0).map(String::strip))
                .containsExactlyElementsOf(
                        matches(COMMAND, english, 0).map(String::strip).toList());
        assertThat(matches(LINK, chinese, 1)
                        .filter(link -> !link.startsWith("README"))
                        .distinct()
                        .sorted())
                .containsExactlyElementsOf(matches(LINK, english, 1)
                        .filter(link -> !link.startsWith("README"))
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static Stream<String> matches(Pattern pattern, String text, int group) {
        return pattern.matcher(text).results().map((MatchResult match) -> match.group(group));
    }
}
