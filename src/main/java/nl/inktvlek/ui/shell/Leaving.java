package nl.inktvlek.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.spring.security.AuthenticationContext;

/// Logging out. Nothing of people stays in the browser; what was not sent yet is asked about first. The page it is done
/// from loads `frontend/shell/shell.ts`.
final class Leaving {

    private Leaving() {}

    static void leave(Component from, AuthenticationContext authentication) {
        from.getElement().executeJs("return window.inktvlek.unsent()").then(Integer.class, unsent -> {
            if (unsent == 0) {
                authentication.logout();
            } else {
                ask(from, authentication, unsent);
            }
        });
    }

    private static void ask(Component from, AuthenticationContext authentication, int unsent) {
        var dialog = new ConfirmDialog(
                from.getTranslation("leave.title"),
                from.getTranslation("leave.text", unsent),
                from.getTranslation("leave.anyway"),
                confirmed -> from.getElement()
                        .executeJs("window.inktvlek.forgetUnsent()")
                        .then(gone -> authentication.logout()));
        dialog.setConfirmButtonTheme("error primary");
        dialog.setCancelable(true);
        dialog.setCancelText(from.getTranslation("leave.stay"));
        dialog.open();
    }
}
