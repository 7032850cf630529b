package almanac.learning.network;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas;

/** The matrix products that training consists of, row-major, by OpenBLAS. */
final class Gemm {
    private static final int ROW_MAJOR = openblas.CblasRowMajor;
    private static final int PLAIN = openblas.CblasNoTrans;
    private static final int TRANSPOSED = openblas.CblasTrans;

    private Gemm() {}

    /** c (m x n) = a (m x k) b (k x n) + beta c. */
    static void product(
            int m,
            int n,
            int k,
            FloatPointer a,
            int lda,
            FloatPointer b,
            int ldb,
            float beta,
            FloatPointer c,
            int ldc) {
        openblas.cblas_sgemm(ROW_MAJOR, PLAIN, PLAIN, m, n, k, 1f, a, lda, b, ldb, beta, c, ldc);
    }

    /** c (m x n) = a' b + beta c, where a is k x m. */
    static void productOfTransposed(
            int m,
            int n,
            int k,
            FloatPointer a,
            int lda,
            FloatPointer b,
            int ldb,
            float beta,
            FloatPointer c,
            int ldc) {
        openblas.cblas_sgemm(ROW_MAJOR, TRANSPOSED, PLAIN, m, n, k, 1f, a, lda, b, ldb, beta, c, ldc);
    }

    /** c (m x n) = a b' + beta c, where b is n x k. */
    static void productByTransposed(
            int m,
            int n,
            int k,
            FloatPointer a,
            int lda,
            FloatPointer b,
            int ldb,
            float beta,
            FloatPointer c,
            int ldc) {
        openblas.cblas_sgemm(ROW_MAJOR, PLAIN, TRANSPOSED, m, n, k, 1f, a, lda, b, ldb, beta, c, ldc);
    }
}
