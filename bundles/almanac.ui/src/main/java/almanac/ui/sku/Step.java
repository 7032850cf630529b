package almanac.ui.sku;

/**
 * A step of the equation that ends in the quantity.
 *
 * @param label in words
 * @param change units more, fewer where negative; of a total, the total itself
 * @param isTotal whether it stands for what the steps before come to
 */
public record Step(String label, double change, boolean isTotal) {}
