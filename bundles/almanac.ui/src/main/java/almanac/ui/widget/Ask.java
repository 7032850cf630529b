package almanac.ui.widget;

import almanac.ui.UiTexts;
import java.util.List;
import java.util.function.Function;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** A small dialog of labelled fields. OK is there only while what is typed makes sense; what does not is said. */
public final class Ask extends Dialog {
    /**
     * A field.
     *
     * @param key for tests
     * @param label what is asked for
     * @param value what stands there first
     * @param choices to choose from; empty for free text
     */
    public record Field(String key, String label, String value, List<String> choices) {
        public static Field text(String key, String label, String value) {
            return new Field(key, label, value, List.of());
        }
    }

    private final String title;
    private final String lead;
    private final List<Field> fields;
    private final Function<String[], String> problem;
    private final Control[] controls;
    private String[] answers;
    private Label trouble;

    private Ask(Shell parent, String title, String lead, List<Field> fields, Function<String[], String> problem) {
        super(parent);
        this.title = title;
        this.lead = lead;
        this.fields = fields;
        this.problem = problem;
        this.controls = new Control[fields.size()];
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /**
     * Asks.
     *
     * @param lead a sentence above the fields
     * @param problem says what is wrong with answers, or null where nothing is
     * @return an answer a field; null where the planner went back
     */
    public static String[] open(
            Shell parent, String title, String lead, List<Field> fields, Function<String[], String> problem) {
        Ask ask = new Ask(parent, title, lead, fields, problem);
        return ask.open() == OK ? ask.answers : null;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        ((GridLayout) area.getLayout()).numColumns = 2;
        Label head = new Label(area, SWT.WRAP);
        head.setText(lead);
        GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1);
        wide.widthHint = convertWidthInCharsToPixels(60);
        head.setLayoutData(wide);
        for (int i = 0; i < controls.length; i++) {
            Field field = fields.get(i);
            new Label(area, SWT.NONE).setText(field.label());
            controls[i] = Access.named(control(area, field), field.key(), field.label());
            controls[i].setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        }
        trouble = new Label(area, SWT.WRAP);
        trouble.setForeground(Palette.of(area).red());
        trouble.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        return area;
    }

    private Control control(Composite area, Field field) {
        if (field.choices().isEmpty()) {
            Text text = new Text(area, SWT.BORDER);
            text.setText(field.value());
            text.selectAll();
            text.addModifyListener(e -> check());
            return text;
        }
        Combo combo = new Combo(area, SWT.READ_ONLY);
        combo.setItems(field.choices().toArray(String[]::new));
        combo.select(Math.max(0, field.choices().indexOf(field.value())));
        combo.addModifyListener(e -> check());
        return combo;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, UiTexts.say("ask.ok"), true)
                .setData(Access.KEY, "ok");
        createButton(parent, IDialogConstants.CANCEL_ID, UiTexts.say("ask.cancel"), false)
                .setData(Access.KEY, "cancel");
        check();
    }

    private void check() {
        answers = new String[controls.length];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = controls[i] instanceof Text text ? text.getText().strip() : ((Combo) controls[i]).getText();
        }
        String wrong = problem.apply(answers);
        trouble.setText(wrong == null ? "" : wrong);
        if (getButton(IDialogConstants.OK_ID) != null) {
            getButton(IDialogConstants.OK_ID).setEnabled(wrong == null);
        }
    }
}
