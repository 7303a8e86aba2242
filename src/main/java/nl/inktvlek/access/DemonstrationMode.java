package nl.inktvlek.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Whether this is a trial with an invented network and known passwords.
@ConfigurationProperties("inktvlek")
public record DemonstrationMode(@DefaultValue("false") boolean demonstration) {

    /// Known to everybody, which is why demonstration mode listens on this machine only.
    public static final String PASSWORD = "inktvlek-demo";

    /// One account for every role.
    public static final List<DemonstrationAccount> ACCOUNTS = List.of(
            new DemonstrationAccount("coordinator", Role.COORDINATOR, null),
            new DemonstrationAccount("recruiter", Role.RECRUITER, "KEZBAN"),
            new DemonstrationAccount("administrator", Role.ADMINISTRATOR, null),
            new DemonstrationAccount("privacy", Role.PRIVACY_OFFICER, null),
            new DemonstrationAccount("funder", Role.FUNDER, null),
            new DemonstrationAccount("municipality", Role.MUNICIPALITY, null));

    public record DemonstrationAccount(
            String username, Role role, @Nullable String partner) {}

    public boolean isOn() {
        return demonstration;
    }
}
