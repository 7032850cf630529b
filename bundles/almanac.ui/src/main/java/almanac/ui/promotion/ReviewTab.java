package almanac.ui.promotion;

import almanac.api.promotion.PromotionStudy;
import almanac.ui.Formats;
import almanac.ui.widget.TextTable;
import org.eclipse.swt.widgets.Composite;

/** How promotions that are over went. */
final class ReviewTab {
    private final StudyRoom room;
    private final TextTable table;
    private PromotionStudy shown;

    ReviewTab(Composite page, StudyRoom room) {
        this.room = room;
        table = new TextTable(page, "reviews", ReviewRows.HEADS);
    }

    void show() {
        if (room.study() != null && room.study() != shown) {
            shown = room.study();
            table.show(new ReviewRows(Formats.usual()).of(shown.reviews()));
        }
    }
}
