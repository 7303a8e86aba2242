package nl.inktvlek.ui.account;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import nl.inktvlek.accounts.Accounts;
import nl.inktvlek.accounts.SecondFactors;
import org.springframework.security.authentication.BadCredentialsException;

/// Turning a second step of logging in on and off.
class SecondStep extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Accounts accounts;
    private final transient SecondFactors factors;
    private final String username;
    private final Div content = new Div();

    SecondStep(Accounts accounts, SecondFactors factors, String username) {
        this.accounts = accounts;
        this.factors = factors;
        this.username = username;
        add(new H2(getTranslation("second.title")), new Paragraph(getTranslation("second.lead")), content);
        show();
    }

    private void show() {
        content.removeAll();
        if (factors.isOn(username)) {
            content.add(new Paragraph(getTranslation("second.is-on")), off());
        } else {
            content.add(new Button(getTranslation("second.begin"), click -> enrol()));
        }
    }

    private void enrol() {
        var secret = factors.propose(username);
        var code = new TextField(getTranslation("second.code"));
        code.setAutocomplete(Autocomplete.OFF);
        code.setAllowedCharPattern("[0-9 ]");
        var on = new Button(getTranslation("second.on"), click -> {
            if (factors.turnOn(username, secret, code.getValue())) {
                show();
            } else {
                code.setErrorMessage(getTranslation("second.wrong"));
                code.setInvalid(true);
            }
        });
        var fields = new Div(code, on);
        fields.addClassName("waiting");
        content.removeAll();
        content.add(
                new Paragraph(getTranslation("second.scan")),
                qr(secret.uri()),
                new Paragraph(getTranslation("second.type", secret.text())),
                fields);
    }

    /// Black squares on white, in the dark too: cameras want it so.
    private Svg qr(String text) {
        try {
            var matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
            var path = new StringBuilder();
            for (int y = 0; y < matrix.getHeight(); y++) {
                for (int x = 0; x < matrix.getWidth(); x++) {
                    if (matrix.get(x, y)) {
                        path.append("M%d %dh1v1h-1z".formatted(x, y));
                    }
                }
            }
            var svg = new Svg("""
                    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" width="200" height="200">\
                    <rect width="%1$d" height="%1$d" fill="#fff"/><path d="%2$s" fill="#000"/></svg>""".formatted(matrix.getWidth(), path));
            svg.getElement().setAttribute("role", "img").setAttribute("aria-label", getTranslation("second.qr"));
            return svg;
        } catch (WriterException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Div off() {
        var password = new PasswordField(getTranslation("password.current"));
        var off = new Button(getTranslation("second.off"), click -> {
            try {
                accounts.turnOffSecondFactor(username, password.getValue());
                show();
            } catch (BadCredentialsException wrong) {
                password.setErrorMessage(getTranslation("password.wrong"));
                password.setInvalid(true);
            }
        });
        var fields = new Div(password, off);
        fields.addClassName("waiting");
        return fields;
    }
}
