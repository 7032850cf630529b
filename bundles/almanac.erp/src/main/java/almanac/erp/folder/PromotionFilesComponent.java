package almanac.erp.folder;

import almanac.api.host.Promotion;
import almanac.api.host.PromotionFiles;
import almanac.erp.table.CsvFile;
import almanac.erp.table.MovementRows;
import almanac.erp.table.PlanningTable;
import almanac.erp.table.Row;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;

/** Offers the reader of promotion files. */
@Component
public final class PromotionFilesComponent implements PromotionFiles {
    @Override
    public List<Promotion> read(Path file) {
        CsvFile csv = new CsvFile(file, PlanningTable.PROMOTION::reads, PlanningTable.PROMOTION.required());
        csv.columns();
        try (Stream<Row> rows = csv.rows()) {
            return rows.map(MovementRows::promotion).toList();
        }
    }
}
