package almanac.cycle.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.felix.service.command.Descriptor;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The interactive shell has every command of the command line, and says what each is for. */
class GogoCommandsTest {
    private static final String COMPONENT = "/OSGI-INF/almanac.cycle.shell.GogoCommands.xml";

    @Test
    void every_command_is_a_function() throws Exception {
        List<String> expected = new ArrayList<>(Commands.NAMES);
        expected.add("run");
        assertThat(functions()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void every_function_that_a_method_can_be_named_after_is_described() throws Exception {
        assertThat(Arrays.stream(GogoCommands.class.getMethods())
                        .filter(method -> method.isAnnotationPresent(Descriptor.class))
                        .map(method -> method.getName()))
                .containsExactlyInAnyOrderElementsOf(
                        functions().stream().filter(name -> !name.contains("-")).toList());
    }

    private static List<String> functions() throws Exception {
        try (InputStream component = GogoCommands.class.getResourceAsStream(COMPONENT)) {
            NodeList properties = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(component)
                    .getElementsByTagName("property");
            for (int i = 0; i < properties.getLength(); i++) {
                Element property = (Element) properties.item(i);
                if (property.getAttribute("name").equals("osgi.command.function")) {
                    return property.getTextContent()
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList();
                }
            }
            return List.of();
        }
    }
}
