package org.emend.prose;

import java.util.StringTokenizer;

/**
 * Small words that tell a language at a glance. Looked up by a key that is built letter by letter,
 * so that reading a text makes no strings: {@code The} → {@link #ENGLISH}, {@code und} → {@link
 * #FOREIGN}.
 */
final class FunctionWords {

  static final int NONE = 0;

  /** A word of English, and of no language that is likely beside it. */
  static final int ENGLISH = 1;

  /** A word of English that is one of other languages, too: {@code in}, {@code so}. */
  static final int SHARED = 2;

  /** A word of other languages that English does not have. */
  static final int FOREIGN = 3;

  /** As {@link #FOREIGN}, but part of names with a capital letter: {@code La}, {@code Van}. */
  static final int PARTICLE = 4;

  /** The key of a word that no list can have: too long, or with other letters than a to z. */
  static final long NO_KEY = -1;

  private static final int BITS = 5;
  private static final long LONGEST = 1L << (BITS * 11);
  private static final int SLOTS = 1 << 12;
  private static final long[] KEYS = new long[SLOTS];
  private static final byte[] KINDS = new byte[SLOTS];

  static {
    add(
        SHARED,
        """
        a i is was of? we he in an as at by on or so no me her for had all over under us
        do are am son die man men will hat war also per my come go has tot den par""");
    add(
        ENGLISH,
        """
        the and of to that with this from which they their them theirs there these those
        then than would could should been being were have having not but you your yours
        yourself it its she his him himself herself itself our ours what when where who
        whom whose why how because if although though through until about after before
        again against into upon only very much many more most other others another each
        every everyone everybody everything nobody nothing someone somebody something
        anyone anybody anything never ever always here now said says know can may might
        must shall does did be one two up out off down too yes well let lets thee thou
        thy ye mr mrs miss sir such some any few own same both between while during
        without within like just still even first last new old good great little long
        since toward towards behind beyond across along around among above below near
        once twice perhaps already almost enough rather quite whether neither either get
        got give made make take took see saw came went way day time year years people
        dont doesnt didnt cant cannot wont isnt arent wasnt werent couldnt wouldnt
        shouldnt mustnt havent hasnt hadnt ive youve weve theyve youre theyre hes shes
        thats whats theres heres wheres whos youll theyll itll youd theyd wouldve
        couldve shouldve everyones someones nobodys oclock aint yall don doesn didn won
        isn wasn weren couldn wouldn shouldn haven hasn hadn""");
    add(
        FOREIGN,
        """
        der und das nicht ist ein eine einen einem einer ich sie auf dem zu sich auch
        wie aber wir von wenn oder noch nach bei aus uns hatte haben sind wird werden
        durch kein keine mich mir dir ihr ihm ihn wurde schon nur dann immer hier mein
        dein sein seine alle diese dieser het een niet zijn dat voor met hij ze ook maar
        naar wel bij aan om te uit haar hebben heb heeft deze dit wordt worden geen meer
        mijn jij ik weet wat omdat les une est dans qui que pas sur avec elle et je nous
        vous ce cette aux mais ne se sont mes tes ses leur leurs ils elles plus comme
        tout tous fait cest quil quelle jai deux etait etre sans sous chez donc puis
        ainsi aussi quand rien lui ma ta sa dun dune nest pourquoi parce moi toi alors
        encore una uno unos unas con como pero esta este esto eso esa muy porque cuando
        donde sus mi tu su yo ella ellos hay fue habla bien todo todos ser tiene sobre
        entre hasta desde gli che non sono della dello delle degli nella nel alla dal
        dalla anche cosa questo questa quello quella piu perche ho hai stato suo sua
        loro noi voi lei ancora quando disse os um uma para mas ele ela nao isso isto
        foi seu na nas nos pela pelo ao aos muito quem eles elas minha meu och att det
        som jag inte till han hon var ett av med vad vi hade ska skulle fran kan efter
        sig denna detta jeg ikke og til hvad hvor fra blev eller hun ham cum ad ut quod
        sed esse sunt erat atque autem enim quam quae quid nec hoc haec eius nostra
        omnis omnia inter apud ja ei oli mutta niin kun joka ovat nie jest ale jak czy
        przez dla tego jako az egy hogy nem meg volt mert bir ve bu ile icin cok degil
        nu care pentru din mai yang dan ini itu tidak untuk dengan ang mga ng ko eg""");
    add(
        PARTICLE,
        """
        de la le du el los las van di da dei del des al il lo zum zur im ai au un en o e
        y""");
  }

  private FunctionWords() {}

  /** The key of a longer word, from that of its beginning and one more letter of any case. */
  static long key(long beginning, char letter) {
    int lower = letter | 0x20;
    boolean fits = lower >= 'a' && lower <= 'z' && letter < 128;
    return fits && beginning >= 0 && beginning < LONGEST
        ? beginning << BITS | (lower - 'a' + 1)
        : NO_KEY;
  }

  /** Which sort of word has a key. */
  static int kind(long key) {
    if (key < 0) {
      return NONE;
    }
    int slot = slot(key);
    while (KEYS[slot] != 0 && KEYS[slot] != key) {
      slot = (slot + 1) % SLOTS;
    }
    return KINDS[slot];
  }

  private static int slot(long key) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> 52);
  }

  /** Adds words, none of them twice. */
  private static void add(int kind, String words) {
    StringTokenizer tokens = new StringTokenizer(words);
    while (tokens.hasMoreTokens()) {
      String word = tokens.nextToken();
      long key = 0;
      for (int i = 0; i < word.length(); i++) {
        key = key(key, word.charAt(i));
      }
      if (kind(key) == NONE) {
        int slot = slot(key);
        while (KEYS[slot] != 0) {
          slot = (slot + 1) % SLOTS;
        }
        KEYS[slot] = key;
        KINDS[slot] = (byte) kind;
      }
    }
  }
}
