package tidings.resolve;

import tidings.resolve.RoleNouns.RoleNoun;

/**
 * A noun phrase for one or more persons, without their name.
 *
 * @param begin first token
 * @param end token after the last of the noun group (before "of …")
 * @param head the noun
 * @param isDefinite whether it points back to someone ("the", "his", "Russia's"), or brings in someone new ("a")
 */
record NounPhrase(int begin, int end, int head, RoleNoun role, Office office, boolean isPlural, boolean isDefinite) {}
