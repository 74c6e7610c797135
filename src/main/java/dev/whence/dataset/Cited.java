package dev.whence.dataset;

import static dev.whence.dataset.Entry.orEmpty;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.whence.event.CausalLinkType;
import dev.whence.event.DatingOf;
import dev.whence.event.ParticipationRole;
import dev.whence.event.SettingRole;
import dev.whence.evidence.Certainty;
import dev.whence.evidence.Stance;
import dev.whence.evidence.Standing;
import dev.whence.time.HistoricalDate;
import java.util.List;
import java.util.Objects;

/** What carries citations: a claim or an explanation, with a key that is unique within its entry. */
sealed interface Cited {

    String key();

    Standing standing();

    List<Citation> citations();

    /** Null for an explanation. */
    default Certainty certainty() {
        return null;
    }

    default String note() {
        return null;
    }

    record Citation(@JsonProperty(required = true) String source, Stance stance, String locator, String note) {

        public Citation {
            stance = Objects.requireNonNullElse(stance, Stance.SUPPORTS);
        }
    }

    record Dating(
            @JsonProperty(required = true) String key,
            @JsonProperty(required = true) DatingOf of,
            @JsonProperty(required = true) HistoricalDate date,
            boolean preferred,
            Certainty certainty,
            Standing standing,
            String note,
            List<Citation> citations)
            implements Cited {

        public Dating {
            certainty = orCertain(certainty);
            standing = orAccepted(standing);
            citations = orEmpty(citations);
        }
    }

    record Affiliation(
            @JsonProperty(required = true) String key,
            @JsonProperty(required = true) String organisation,
            String position,
            HistoricalDate date,
            Certainty certainty,
            Standing standing,
            String note,
            List<Citation> citations)
            implements Cited {

        public Affiliation {
            certainty = orCertain(certainty);
            standing = orAccepted(standing);
            citations = orEmpty(citations);
        }
    }

    record Setting(
            @JsonProperty(required = true) String key,
            @JsonProperty(required = true) String place,
            @JsonProperty(required = true) SettingRole role,
            Certainty certainty,
            Standing standing,
            String note,
            List<Citation> citations)
            implements Cited {

        public Setting {
            certainty = orCertain(certainty);
            standing = orAccepted(standing);
            citations = orEmpty(citations);
        }
    }

    record Participation(
            @JsonProperty(required = true) String key,
            String person,
            String organisation,
            @JsonProperty(required = true) ParticipationRole role,
            String label,
            Certainty certainty,
            Standing standing,
            String note,
            List<Citation> citations)
            implements Cited {

        public Participation {
            certainty = orCertain(certainty);
            standing = orAccepted(standing);
            citations = orEmpty(citations);
        }
    }

    /** A causal link, seen from its effect. */
    record Cause(
            @JsonProperty(required = true) String key,
            @JsonProperty(required = true) String cause,
            @JsonProperty(required = true) CausalLinkType type,
            @JsonProperty(required = true) String explanation,
            Certainty certainty,
            Standing standing,
            String note,
            List<Citation> citations)
            implements Cited {

        public Cause {
            certainty = orCertain(certainty);
            standing = orAccepted(standing);
            citations = orEmpty(citations);
        }
    }

    record Assertion(
            @JsonProperty(required = true) String key,
            @JsonProperty(required = true) String statement,
            Certainty certainty,
            Standing standing,
            String note,
            List<Citation> citations)
            implements Cited {

        public Assertion {
            certainty = orCertain(certainty);
            standing = orAccepted(standing);
            citations = orEmpty(citations);
        }
    }

    record Explanation(
            @JsonProperty(required = true) String key,
            @JsonProperty(required = true) String title,
            @JsonProperty(required = true) String summary,
            Standing standing,
            List<String> affirms,
            List<String> denies,
            List<Citation> citations)
            implements Cited {

        public Explanation {
            standing = orAccepted(standing);
            affirms = orEmpty(affirms);
            denies = orEmpty(denies);
            citations = orEmpty(citations);
        }
    }

    private static Certainty orCertain(Certainty certainty) {
        return Objects.requireNonNullElse(certainty, Certainty.CERTAIN);
    }

    private static Standing orAccepted(Standing standing) {
        return Objects.requireNonNullElse(standing, Standing.ACCEPTED);
    }
}
