package almanac.learning.global;

import almanac.api.forecast.Cause;
import almanac.learning.network.HorizonBatch;
import java.util.EnumSet;
import java.util.List;

/** Takes causes out of filled batches, to see what they change. */
final class Hiding {
    private final Recipe recipe;
    private final Calendar calendar;
    private final int references;

    Hiding(Recipe recipe) {
        this.recipe = recipe;
        this.calendar = new Calendar(recipe.grid(), recipe.season());
        this.references = new References(recipe).count();
    }

    /** Causes that inputs can be told apart by; {@link Cause#LEVEL} is what is left. */
    List<Cause> causes() {
        EnumSet<Cause> causes = EnumSet.of(Cause.TREND, Cause.SEASON);
        recipe.drivers().forEach(driver -> causes.add(Cause.ofDriver(driver.name())));
        return List.copyOf(causes);
    }

    /** Makes one filled column of a batch look as if some causes had not been at work. */
    void hide(HorizonBatch batch, int i, List<Cause> causes) {
        if (causes.contains(Cause.TREND)) {
            for (float[] step : batch.past) {
                step[i] = 0f;
            }
            batch.scalars[2 * batch.n + i] = 0f;
            batch.scalars[4 * batch.n + i] = 0f;
        }
        if (causes.contains(Cause.SEASON)) {
            hideSeason(batch, i);
        }
        int row = Inputs.PAST + calendar.count();
        int ahead = Inputs.AHEAD + references + calendar.count();
        for (DriverInput driver : recipe.drivers()) {
            for (int k = 0; k < driver.inputs(); k++, row++) {
                if (causes.contains(Cause.ofDriver(driver.name()))) {
                    hideDriver(batch, i, row, driver.ahead() ? ahead : -1, driver.size() == 0);
                }
                ahead += driver.ahead() ? 1 : 0;
            }
        }
    }

    private void hideSeason(HorizonBatch batch, int i) {
        float[] mean = calendar.mean();
        for (float[] step : batch.past) {
            for (int c = 0; c < mean.length; c++) {
                step[(Inputs.PAST + c) * batch.n + i] = mean[c];
            }
        }
        for (int h = 0; h < batch.horizon; h++) {
            int column = h * batch.n + i;
            for (int r = 0; r < references; r++) {
                batch.references[r * batch.columns() + column] = 1f;
                batch.ahead[(2 + r) * batch.columns() + column] = 0f;
            }
            for (int c = 0; c < mean.length; c++) {
                batch.ahead[(Inputs.AHEAD + references + c) * batch.columns() + column] = mean[c];
            }
        }
    }

    private void hideDriver(HorizonBatch batch, int i, int row, int ahead, boolean flag) {
        float mean = 0;
        for (float[] step : batch.past) {
            mean += flag ? 0 : step[row * batch.n + i] / batch.past.length;
        }
        for (float[] step : batch.past) {
            step[row * batch.n + i] = mean;
        }
        for (int h = 0; h < batch.horizon && ahead >= 0; h++) {
            batch.ahead[ahead * batch.columns() + h * batch.n + i] = mean;
        }
    }
}
