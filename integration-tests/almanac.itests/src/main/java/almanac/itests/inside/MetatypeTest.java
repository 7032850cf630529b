package almanac.itests.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.ObjectClassDefinition;

/** What a console shows of our settings, in English and in Chinese. */
class MetatypeTest {
    private static final Set<String> CHINESE = Set.of(
            "almanac.host.sql",
            "almanac.host.tryton",
            "almanac.host.idempiere",
            "almanac.planning",
            "almanac.plan",
            "almanac.clock",
            "almanac.worklist",
            "almanac.forecast",
            "almanac.offers");

    /** One definition of a bundle. */
    private record Definition(String pid, MetaTypeInformation of) {
        ObjectClassDefinition in(String locale) {
            return of.getObjectClassDefinition(pid, locale);
        }
    }

    private static List<Definition> definitions() {
        MetaTypeService service = Framework.service(MetaTypeService.class, null);
        List<Definition> all = new ArrayList<>();
        for (Bundle bundle :
                FrameworkUtil.getBundle(MetatypeTest.class).getBundleContext().getBundles()) {
            MetaTypeInformation information = service.getMetaTypeInformation(bundle);
            if (information != null && bundle.getSymbolicName().startsWith("almanac.")) {
                Arrays.stream(information.getPids()).forEach(pid -> all.add(new Definition(pid, information)));
                Arrays.stream(information.getFactoryPids()).forEach(pid -> all.add(new Definition(pid, information)));
            }
        }
        return all;
    }

    private static List<String> words(ObjectClassDefinition definition) {
        List<String> words = new ArrayList<>(List.of(definition.getName(), definition.getDescription()));
        for (AttributeDefinition attribute : definition.getAttributeDefinitions(ObjectClassDefinition.ALL)) {
            words.add(attribute.getName());
            words.add(attribute.getDescription());
            words.addAll(
                    Arrays.asList(attribute.getOptionLabels() == null ? new String[0] : attribute.getOptionLabels()));
        }
        return words;
    }

    @Test
    void everySettingHasWordsInBothLanguages() {
        Set<String> translated = new TreeSet<>();
        for (Definition definition : definitions()) {
            List<String> english = words(definition.in("en"));
            List<String> chinese = words(definition.in("zh_CN"));
            assertThat(english).as(definition.pid()).noneMatch(w -> w.isBlank() || w.startsWith("%"));
            assertThat(chinese).as(definition.pid()).noneMatch(w -> w.isBlank() || w.startsWith("%"));
            if (!chinese.equals(english)) {
                // The description is a sentence: had its characters been read wrongly, it would end in another sign.
                assertThat(chinese.get(1)).endsWith("\u3002");
                translated.add(definition.pid());
            }
        }
        assertThat(translated).containsAll(CHINESE);
    }
}
