package almanac.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The Karaf features name the very files of the distribution, and all of ours. */
class KarafFeaturesIT {
    @Test
    void featuresAreNamed() throws Exception {
        assertThat(attributes("feature", "name")).contains("almanac", "almanac-learning");
    }

    @Test
    void everyBundleShips() throws Exception {
        assertThat(shipped()).containsAll(named());
    }

    @Test
    void everyBundleOfOursIsNamed() throws Exception {
        assertThat(named())
                .containsAll(shipped().stream()
                        .filter(file -> file.startsWith("almanac."))
                        .toList());
    }

    /** {@code mvn:group/artifact/version} as the distribution's file name. */
    private static List<String> named() throws Exception {
        return texts("bundle").stream()
                .map(address -> address.split("/"))
                .map(parts -> parts[1] + "-" + parts[2] + ".jar")
                .toList();
    }

    private static List<String> shipped() throws Exception {
        try (Stream<Path> jars = Files.list(Path.of(System.getProperty("almanac.dist"), "bundles"))) {
            return jars.map(jar -> jar.getFileName().toString()).toList();
        }
    }

    private static List<String> texts(String element) throws Exception {
        return nodes(element).stream()
                .map(node -> node.getTextContent().strip())
                .toList();
    }

    private static List<String> attributes(String element, String attribute) throws Exception {
        return nodes(element).stream()
                .map(node -> node.getAttributes().getNamedItem(attribute))
                .filter(node -> node != null)
                .map(Node::getNodeValue)
                .toList();
    }

    private static List<Node> nodes(String element) throws Exception {
        Document features = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of(System.getProperty("almanac.karaf")).toFile());
        NodeList found = features.getElementsByTagName(element);
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            nodes.add(found.item(i));
        }
        return nodes;
    }
}
