package almanac.erp.sql;

/**
 * With what to log in.
 *
 * @param user null for none
 * @param password null for none; never shown
 */
public record Login(String user, String password) {
    @Override
    public String toString() {
        return String.valueOf(user);
    }
}
