package almanac.forecast.optimise;

/** Solves small symmetric systems in place by Cholesky factorisation. */
public final class NormalEquations {
    private static final double COLLINEAR = 1e-10;

    private NormalEquations() {}

    /**
     * Solves {@code a x = b}. An unknown whose column depends on those before it is set to 0.
     *
     * @param a positive semidefinite; its lower triangle is read and overwritten
     * @param b the right-hand side; holds the solution afterwards
     */
    public static void solve(double[][] a, double[] b) {
        int n = b.length;
        for (int i = 0; i < n; i++) {
            double own = a[i][i];
            for (int j = 0; j < i; j++) {
                a[i][j] = a[j][j] == 0 ? 0 : (a[i][j] - dot(a[i], a[j], j)) / a[j][j];
            }
            double pivot = own - dot(a[i], a[i], i);
            a[i][i] = pivot > COLLINEAR * own ? Math.sqrt(pivot) : 0;
            b[i] = a[i][i] == 0 ? 0 : (b[i] - dot(a[i], b, i)) / a[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int j = i + 1; j < n; j++) {
                b[i] -= a[j][i] * b[j];
            }
            b[i] = a[i][i] == 0 ? 0 : b[i] / a[i][i];
        }
    }

    private static double dot(double[] x, double[] y, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }
}
