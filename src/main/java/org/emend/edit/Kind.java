package org.emend.edit;

/** What sort of mark an edit brings back; results are counted by it. */
public enum Kind {
  APOSTROPHE,
  DOUBLE_QUOTE,
  SINGLE_QUOTE,
  DASH,
  ELLIPSIS,
  /** A letter, a symbol or white space. */
  OTHER
}
