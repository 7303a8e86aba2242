package nl.inktvlek.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.spring.security.AuthenticationContext;

/// Logging out. Nothing of people stays in the browser; what was not sent yet is asked about first.
final class Leaving {

    /// Drafts of meetings, as `frontend/log/draft.ts` keeps them.
    private static final String DRAFTS =
            "const drafts = Object.keys(localStorage).filter((key) => key.startsWith('inktvlek-log-'));";

    private Leaving() {}

    static void leave(Component from, AuthenticationContext authentication) {
        from.getElement().executeJs(DRAFTS + "return drafts.length;").then(Integer.class, unsent -> {
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
                        .executeJs(DRAFTS + "drafts.forEach((key) => localStorage.removeItem(key));")
                        .then(gone -> authentication.logout()));
        dialog.setConfirmButtonTheme("error primary");
        dialog.setCancelable(true);
        dialog.setCancelText(from.getTranslation("leave.stay"));
        dialog.open();
    }
}
