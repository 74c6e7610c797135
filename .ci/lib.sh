# shellcheck shell=bash
# What the scripts beside this one share.

say() { printf '%s\n' "$*"; }
fail() { say "FAILED: $*" >&2; exit 1; }

# A heading, and how long the step before it took.
step() { # TITLE
  if [[ -n ${step_title:-} ]]; then say "--- $step_title: $((SECONDS - step_began)) s"; fi
  step_title=$1 step_began=$SECONDS
  say; say "=== $1 [$((SECONDS / 60)) min $((SECONDS % 60)) s]"
}

# Runs one command until it succeeds.
eventually() { # SECONDS COMMAND...
  local end=$((SECONDS + $1)); shift
  until "$@"; do (( SECONDS < end )) || return 1; sleep 0.5; done
}

# Whether the application has come up; says where, in $url.
listening() { # PROCESS LOG
  kill -0 "$1" 2>/dev/null || fail "the application ended"
  url=$(grep -o 'Listening on: http://[^ ]*' "$2" | sed 's/.*:\([0-9]*\)$/http:\/\/127.0.0.1:\1/') && [[ -n $url ]]
}

# Asks the one query that the README opens with. It must come back without errors and with something in every field.
ask() { # BASE_URL
  local query=src/main/resources/examples/event-page.graphql answer
  answer=$(jq -Rs '{query: .}' "$query" |
    curl --fail-with-body -sS --max-time 60 -H 'Content-Type: application/json' --data-binary @- "$1/graphql") || fail "no answer to $query: $answer"
  jq -e 'has("errors") == false and (.data | length > 0 and all(.[]; . != null))' <<< "$answer" >/dev/null ||
    fail "a wrong answer to $query: $answer"
  say "answered $query: ${#answer} characters, $(jq -r '.data | keys | join(", ")' <<< "$answer")"
}
