/// How central somebody is, in the ways that users know: contacts, bridges, closeness, prestige, diffusion.
@NamedInterface("centrality")
@NullMarked
package nl.inktvlek.analytics.centrality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
