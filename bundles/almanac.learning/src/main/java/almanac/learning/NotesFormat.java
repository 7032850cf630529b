package almanac.learning;

import almanac.api.Fact;
import almanac.api.Reason;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Notes as part of a model's file. */
public final class NotesFormat {
    private NotesFormat() {}

    /** Facts are numbers or text: a whole number, a number, or anything else as it is. */
    public static void write(List<Reason> notes, DataOutput out) throws IOException {
        out.writeInt(notes.size());
        for (Reason note : notes) {
            out.writeUTF(note.code());
            out.writeInt(note.facts().size());
            for (Fact fact : note.facts()) {
                out.writeUTF(fact.name());
                out.writeChar(fact.value() instanceof Long ? 'L' : fact.value() instanceof Double ? 'D' : 'S');
                out.writeUTF(fact.value().toString());
            }
        }
    }

    /** Reads what {@link #write} wrote. */
    public static List<Reason> read(DataInput in) throws IOException {
        List<Reason> notes = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            String code = in.readUTF();
            List<Fact> facts = new ArrayList<>();
            for (int j = in.readInt(); j > 0; j--) {
                String name = in.readUTF();
                char kind = in.readChar();
                String text = in.readUTF();
                facts.add(new Fact(
                        name,
                        kind == 'L'
                                ? (Object) Long.valueOf(text)
                                : kind == 'D' ? (Object) Double.valueOf(text) : text));
            }
            notes.add(new Reason(code, facts));
        }
        return notes;
    }
}
