package nl.inktvlek.ui.log;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import tools.jackson.databind.node.ObjectNode;

/// The form in the browser: it keeps what is typed, sends it when it can, and needs no server meanwhile.
@Tag("inktvlek-meeting-log")
@JsModule("./log/inktvlek-meeting-log.ts")
class MeetingLog extends Component {

    private static final long serialVersionUID = 1L;

    MeetingLog(ObjectNode options) {
        getElement().setPropertyJson("options", options);
    }
}
