package almanac.itests;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Writes a small bundle. */
final class BundleJar {
    private BundleJar() {}

    /**
     * @param folder where to write it, as {@code <name>.jar}
     * @param imports packages
     * @param activator also the only class inside
     */
    static void write(Path folder, String name, String imports, Class<?> activator) throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", name);
        headers.putValue("Import-Package", imports);
        headers.putValue("Bundle-Activator", activator.getName());
        String entry = activator.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(folder.resolve(name + ".jar"));
                JarOutputStream jar = new JarOutputStream(file, manifest);
                InputStream code = activator.getClassLoader().getResourceAsStream(entry)) {
            jar.putNextEntry(new ZipEntry(entry));
            code.transferTo(jar);
        }
    }
}
