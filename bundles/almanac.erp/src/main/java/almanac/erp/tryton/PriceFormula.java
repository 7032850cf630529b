package almanac.erp.tryton;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The arithmetic of a price list's line: {@code unit_price * 0.9}, {@code Decimal('1.2') * (cost_price + 1)}. Tryton evaluates a Python expression there, in
 * decimals of 28 digits; of that this understands numbers, {@code Decimal(...)}, the three prices, {@code + - * /}, signs and parentheses, and nothing else.
 */
final class PriceFormula {
    /** What a formula may name. */
    static final Set<String> NAMES = Set.of("unit_price", "list_price", "cost_price");

    /** Python's usual decimal context. */
    private static final MathContext PYTHON = new MathContext(28, RoundingMode.HALF_EVEN);

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:([0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]{1,3})?|\\.[0-9]+(?:[eE][-+]?[0-9]{1,3})?)|([A-Za-z_]+)|(['\"])([-+0-9.eE]+)\\3|([-+*/()]))");
    private static final String END = "";
    private static final int LONGEST = 500;

    /** A part of the formula; null where it has no value. */
    private interface Part {
        BigDecimal value(Map<String, BigDecimal> prices);
    }

    private final Part whole;

    private PriceFormula(Part whole) {
        this.whole = whole;
    }

    /** Reads a formula; empty where it holds what is not understood. */
    static Optional<PriceFormula> parse(String text) {
        try {
            return Optional.of(new PriceFormula(new Reader(tokens(text)).all()));
        } catch (IllegalArgumentException e) {
            // Whose formula it is, and what follows from it, the caller knows.
            return Optional.empty();
        }
    }

    /**
     * The price.
     *
     * @param prices by name; one that is missing has no value
     * @return empty where a price that the formula names has no value, or where it divides by zero
     */
    Optional<BigDecimal> value(Map<String, BigDecimal> prices) {
        try {
            return Optional.ofNullable(whole.value(prices));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static List<MatchResult> tokens(String text) {
        String formula = text.strip();
        List<MatchResult> tokens = TOKEN.matcher(formula).results().toList();
        String read = tokens.stream().map(MatchResult::group).collect(Collectors.joining());
        if (formula.length() > LONGEST || !read.equals(formula)) {
            throw new IllegalArgumentException(text);
        }
        return tokens;
    }

    /** Reads sums of products of values, one token after the other. */
    private static final class Reader {
        private static final int NUMBER = 1;
        private static final int NAME = 2;
        private static final int QUOTED = 4;
        private final List<MatchResult> tokens;
        private int at;

        Reader(List<MatchResult> tokens) {
            this.tokens = tokens;
        }

        Part all() {
            Part sum = sum();
            require(at == tokens.size());
            return sum;
        }

        private String next() {
            return at == tokens.size() ? END : tokens.get(at).group().strip();
        }

        private boolean take(String sign) {
            boolean there = next().equals(sign);
            at += there ? 1 : 0;
            return there;
        }

        private static void require(boolean condition) {
            if (!condition) {
                throw new IllegalArgumentException();
            }
        }

        private Part sum() {
            Part left = product();
            while (true) {
                Part one = left;
                if (take("+")) {
                    Part other = product();
                    left = prices -> both(one, other, prices, (a, b) -> a.add(b, PYTHON));
                } else if (take("-")) {
                    Part other = product();
                    left = prices -> both(one, other, prices, (a, b) -> a.subtract(b, PYTHON));
                } else {
                    return left;
                }
            }
        }

        private Part product() {
            Part left = signed();
            while (true) {
                Part one = left;
                if (take("*")) {
                    Part other = signed();
                    left = prices -> both(one, other, prices, (a, b) -> a.multiply(b, PYTHON));
                } else if (take("/")) {
                    Part other = signed();
                    left = prices -> both(one, other, prices, (a, b) -> a.divide(b, PYTHON));
                } else {
                    return left;
                }
            }
        }

        private static BigDecimal both(
                Part one, Part other, Map<String, BigDecimal> prices, BinaryOperator<BigDecimal> operation) {
            BigDecimal left = one.value(prices);
            BigDecimal right = other.value(prices);
            return left == null || right == null ? null : operation.apply(left, right);
        }

        private Part signed() {
            if (take("-")) {
                Part part = signed();
                return prices -> {
                    BigDecimal value = part.value(prices);
                    return value == null ? null : value.negate(PYTHON);
                };
            }
            return take("+") ? signed() : value();
        }

        private Part value() {
            if (take("(")) {
                Part inner = sum();
                require(take(")"));
                return inner;
            }
            require(at < tokens.size());
            MatchResult token = tokens.get(at++);
            if (token.group(NUMBER) != null) {
                BigDecimal number = new BigDecimal(token.group(NUMBER));
                return prices -> number;
            }
            String name = token.group(NAME);
            require(name != null);
            if (name.equals("Decimal")) {
                return decimal();
            }
            require(NAMES.contains(name));
            return prices -> prices.get(name);
        }

        private Part decimal() {
            require(take("(") && at < tokens.size());
            MatchResult token = tokens.get(at++);
            String text = token.group(NUMBER) == null ? token.group(QUOTED) : token.group(NUMBER);
            require(text != null && take(")"));
            BigDecimal number = new BigDecimal(text);
            return prices -> number;
        }
    }
}
