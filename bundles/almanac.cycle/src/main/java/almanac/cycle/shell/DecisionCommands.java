package almanac.cycle.shell;

import almanac.api.UsageException;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.replenishment.SuggestionStatus;
import almanac.api.run.WorklistAction;
import almanac.api.run.WorklistOutcome;
import almanac.api.store.PlanScope;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a planner can do with suggestions, a command each. */
final class DecisionCommands {
    private DecisionCommands() {}

    static List<DecisionCommand> all(Services services, Console console) {
        return List.of(
                new Approve(services, console),
                new Edit(services, console),
                new Snooze(services, console),
                new Reject(services, console),
                new Split(services, console),
                new Move(services, console),
                new Transfer(services, console),
                new Undo(services, console),
                new Publish(services, console),
                new Cancel(services, console));
    }

    /** {@code almanac approve}. */
    @Command(name = "approve")
    private static final class Approve extends DecisionCommand {
        Approve(Services services, Console console) {
            super(services, console);
        }

        @Override
        boolean can(SuggestionLife life) {
            return life.status().isOpen();
        }

        @Override
        WorklistAction action(LocalDate on) {
            return new WorklistAction.Approve();
        }
    }

    /** {@code almanac edit}. */
    @Command(name = "edit")
    private static final class Edit extends DecisionCommand {
        @Option(names = "--quantity", paramLabel = "N", descriptionKey = "opt.quantity")
        private Double quantity;

        @Option(names = "--order-by", paramLabel = "DATE", descriptionKey = "opt.order-by")
        private LocalDate orderBy;

        Edit(Services services, Console console) {
            super(services, console);
        }

        @Override
        WorklistAction action(LocalDate on) {
            if (quantity == null && orderBy == null) {
                throw new UsageException(console().say("use.edit"));
            }
            return new WorklistAction.Edit(quantity, orderBy);
        }
    }

    /** {@code almanac snooze}. */
    @Command(name = "snooze")
    private static final class Snooze extends DecisionCommand {
        /** One of the two. */
        private static final class When {
            @Option(names = "--until", required = true, paramLabel = "DATE", descriptionKey = "opt.until")
            private LocalDate until;

            @Option(names = "--days", required = true, paramLabel = "N", descriptionKey = "opt.days")
            private int days;
        }

        @ArgGroup(exclusive = true, multiplicity = "1")
        private When when;

        Snooze(Services services, Console console) {
            super(services, console);
        }

        @Override
        boolean can(SuggestionLife life) {
            return life.status().isOpen() || life.status() == SuggestionStatus.SNOOZED;
        }

        @Override
        WorklistAction action(LocalDate on) {
            return new WorklistAction.Snooze(when.until != null ? when.until : on.plusDays(when.days));
        }
    }

    /** {@code almanac reject}. */
    @Command(name = "reject")
    private static final class Reject extends DecisionCommand {
        Reject(Services services, Console console) {
            super(services, console);
        }

        @Override
        boolean can(SuggestionLife life) {
            return life.status().isOpen() || life.status() == SuggestionStatus.SNOOZED;
        }

        @Override
        WorklistAction action(LocalDate on) {
            return new WorklistAction.Reject();
        }
    }

    /** {@code almanac split}. */
    @Command(name = "split")
    private static final class Split extends DecisionCommand {
        @Option(names = "--quantity", required = true, paramLabel = "N", descriptionKey = "opt.part")
        private double quantity;

        @Option(names = "--to", required = true, paramLabel = "SUPPLIER", descriptionKey = "opt.to")
        private String to;

        Split(Services services, Console console) {
            super(services, console);
        }

        @Override
        WorklistAction action(LocalDate on) {
            return new WorklistAction.Split(quantity, to);
        }
    }

    /** {@code almanac move}. */
    @Command(name = "move")
    private static final class Move extends DecisionCommand {
        @Option(names = "--to", required = true, paramLabel = "SUPPLIER", descriptionKey = "opt.to")
        private String to;

        Move(Services services, Console console) {
            super(services, console);
        }

        @Override
        WorklistAction action(LocalDate on) {
            return new WorklistAction.Move(to);
        }
    }

    /** {@code almanac transfer}. */
    @Command(name = "transfer")
    private static final class Transfer extends DecisionCommand {
        @Option(names = "--source", required = true, paramLabel = "LOCATION", descriptionKey = "opt.source")
        private String source;

        @Option(names = "--quantity", paramLabel = "N", descriptionKey = "opt.moved")
        private Double quantity;

        Transfer(Services services, Console console) {
            super(services, console);
        }

        @Override
        WorklistAction action(LocalDate on) {
            return new WorklistAction.Transfer(quantity, source);
        }
    }

    /** {@code almanac undo}. */
    @Command(name = "undo")
    private static final class Undo extends DecisionCommand {
        Undo(Services services, Console console) {
            super(services, console);
        }

        @Override
        boolean can(SuggestionLife life) {
            return life.decision() != null || life.edited();
        }

        @Override
        WorklistAction action(LocalDate on) {
            return new WorklistAction.Undo();
        }
    }

    /** {@code almanac publish}: approved suggestions to the host. */
    @Command(name = "publish")
    private static final class Publish extends DecisionCommand {
        Publish(Services services, Console console) {
            super(services, console);
        }

        @Override
        boolean can(SuggestionLife life) {
            return life.status() == SuggestionStatus.APPROVED;
        }

        @Override
        WorklistAction action(LocalDate on) {
            throw new IllegalStateException("publishing is no action of its own");
        }

        @Override
        List<WorklistOutcome> act(PlanScope scope, List<Long> ids, LocalDate on, String who) {
            return services().worklist().publish(scope, ids, who);
        }
    }

    /** {@code almanac cancel}: drafts back from the host. */
    @Command(name = "cancel")
    private static final class Cancel extends DecisionCommand {
        Cancel(Services services, Console console) {
            super(services, console);
        }

        @Override
        boolean can(SuggestionLife life) {
            return life.status().isCommitted() && life.handover().sentAt() != null;
        }

        @Override
        WorklistAction action(LocalDate on) {
            throw new IllegalStateException("taking back from the host is no action of its own");
        }

        @Override
        List<WorklistOutcome> act(PlanScope scope, List<Long> ids, LocalDate on, String who) {
            return services().worklist().cancel(scope, ids, who, comment());
        }
    }
}
