package org.emend.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.emend.text.Paragraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseFilterTest {

  private static final String BEFORE =
      "She had never been to the town before, and it was late when they came.\n\n";
  private static final String AFTER =
      "\n\nThe rest of the day was spent in the garden, where nobody said much.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Elle ouvrit la fenêtre et regarda la pluie tomber sur le jardin.",
        "Il n’y avait plus rien à faire.",
        "Cest lt, il ny a personne.",
        "On a mange une table, on dit",
        "Le ministre a dclar que la rforme sera prsente au conseil avant la fin du mois.",
        "Der Zug fährt erst am Abend, und wir müssen warten.",
        "Was man in die Hand nimmt, das hat man.",
        "Over de brug liep een man, en zijn hand was warm.",
        "El perro duerme junto a la puerta de la cocina.",
        "La nia compr pan y leche en la tienda.",
        "Non ho mai visto una casa così bella, disse la donna.",
        "Lamore una cosa meravigliosa.",
        "O menino correu até a praia e não voltou antes do jantar.",
        "Jag vet inte vad han heter, men han kommer från Norge.",
        "Der var engang en mand, som havde tre sønner.",
        "Han sa at de skulle komme tilbake til byen før vinteren.",
        "Gallia est omnis divisa in partes tres.",
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit.",
        "Talo oli vanha ja hiljainen, eikä siellä asunut enää ketään.",
        "Nie wiem, co powiedzieć, ale jutro wrócimy do domu.",
        "Dnes je krásný den a půjdeme spolu do lesa.",
        "Nem tudom, hogy mit mondjak neked erről a dologról.",
        "Annem bana bir kitap verdi ve ben onu okudum.",
        "Casa noastr este pe deal, lng pdure.",
        "El noi va sortir de casa sense dir res als seus pares.",
        "Anak itu pergi ke pasar bersama ibunya.",
        "Mae hi'n braf heddiw ac rydyn ni'n mynd i'r traeth.",
        "Gaur eguraldi ona dago eta mendira joango gara.",
        "Mtoto alikwenda sokoni na mama yake kununua samaki.",
        "Mi ne scias kio okazis en tiu domo.",
        "Я не знаю, что случилось в этом доме.",
        "Ya ne znayu, chto sluchilos v etom dome, no zavtra my uvidim.",
        "Watashi wa sono ie de nani ga okotta no ka shirimasen.",
        "その家で何が起こったのか私は知りません。",
        "لا أعرف ماذا حدث في ذلك البيت.",
        "¿Dónde está?",
        "C’est tout.",
      })
  void refusesOtherLanguagesAloneAndQuotedInEnglish(String foreign) {
    assertRefused(foreign);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Its the companys third recall in as many years, and shareholders arent happy about it.",
        "Hes gone. Theyre gone. Everyones gone.",
        "He said ?Im not going? and left; she didn?t answer.",
        "Couldn t we wait till morning, he said, or won t you listen?",
        "She couldn t believe what they d done  it was her brother s house.",
        "I dont know,  he said,  but its late,  and went.",
        "The president said � well, nobody knows what he said � that it�s over.",
        "rulesMOREs term was the end of it, and BidenJoe BidenPompeo said it wouldnt do.",
        "WE DONT WANT TO GO TO SCHOOL AND YOU CANT MAKE US",
        "What did Marcel Proust think of Madame de Sévigné and the rue de Varenne?",
        "“My dear Monsieur Poirot,” said the Countess, “you dont know what youre asking.”",
        "Police arrested three suspects Tuesday after discovering stolen vehicles near Oakland.",
        "Tyger Tyger, burning bright,\nIn the forests of the night;\nWhat immortal hand or eye,",
        "[12:34] <bob> dont do that again\n[12:35] <alice> its not my fault, you know",
        "- Dont forget the milk.\n- Call your mother, shes waiting.\n- Pay the gas bill.",
        "If you cant log in, see https://example.org/help/login?x=1 or write to help@example.org.",
        "Set max_items to 10 before you start; the default isnt enough for most of us.",
        "The <em>mans</em> dog was in the house and <b>wouldnt</b> come out to us.",
        "She was 21 in 1990; in 1991 they sold 3,000 cars, 400 trucks and 12 bikes.",
        "According to Smith (2004), the workers didnt know, and the managers werent telling them.",
        "This    text   was   justified   by   an   old   program   that   put   spaces   in   it.",
      })
  void acceptsDamagedEnglishAloneAndAmongOther(String english) {
    assertTrue(isProse(english), english);
    assertTrue(english(BEFORE + english + AFTER).get(1), english);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "public static void main(String[] args) {\n  int x = 3;\n  print(x);\n}",
        "def foo(self, x):\n    # dont call this from the main thread\n    return self.bar(x)",
        "import os\nimport sys\nfrom collections import deque",
        "{\"name\": \"its\", \"value\": 3, \"list\": [1, 2, 3]}",
        "name: its\nversion: 1.0\nservices:\n  web:\n    image: nginx",
        "user=its\npass=wont\nhost=localhost",
        "if [ -f \"$x\" ]; then\n  echo \"its here\"\nfi",
        "SELECT name, its FROM users WHERE id = 3;",
        "2024-01-31 12:34:56,123 INFO [main] org.foo.Bar - The server wont start, its port is taken",
        "Jan 12 10:22:01 myhost sshd[123]: the user wasnt allowed to log in",
        "java.lang.IllegalStateException: its null\n\tat org.foo.Bar.baz(Bar.java:12)",
        "<div class=\"its\"><a href=\"https://x.org/dont\">its</a></div>",
        "<ul>\n<li>its</li>\n<li>wont</li>\n</ul>",
      })
  void refusesCodeConfigurationLogsAndMarkup(String code) {
    assertRefused(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Name\tAge\tCity\nMaria\t32\tits\nTom\t44\tRome",
        "name,age,city\nmaria,32,rome\ntom,44,its",
        "| Name | Age |\n| --- | --- |\n| its | 32 |",
        "Revenue      3,400      5,600\nCosts        1,200      2,300",
        "12 34 56 78 90",
        "https://example.org/its\nhttps://example.org/dont",
        "John Smith\nMary Jones\nPeter Miller",
        "Mens Clothing",
        "12 Main Street, Springfield, IL 62704",
        "Smith, J. (2004). The workers rights. Journal of Labour, 12(3), 45–67.",
        "[12] A. Miller and B. Jones. Its all in the game. In Proc. of ICML, pp. 12-19, 2010.",
      })
  void refusesTablesListsAndReferences(String list) {
    assertRefused(list);
  }

  @Test
  void takesWhatIsTooShortToTellForWhatTheTextIs() {
    assertEquals(all(3), english("She said it was late.\n\nYes.\n\nHe did not want to go."));
    assertEquals(
        new BitSet(),
        english("Sie sagte, es ist zu früh.\n\nJa.\n\nEr wollte nicht auf sie warten."));
  }

  @Test
  void takesAShortLineBetweenForeignParagraphsForForeign() {
    String quoted =
        "Sie sagte, dass es nicht zu spät ist.\n\nHalt!\n\nEr wollte nicht mit ihr gehen.";

    BitSet english = english(BEFORE + quoted + AFTER + AFTER);

    assertTrue(english.get(0));
    assertFalse(english.get(2));
    assertTrue(english.get(4));
  }

  @Test
  void readsLettersThatStandForLostMarksAsMarks() {
    String text = "ìHurry,î said Tom.";
    String other = "Hurryî";

    assertTrue(ProseFilter.english(text, Paragraph.of(text), "ìîí").get(0));
    assertFalse(english(BEFORE + other + AFTER).get(1));
    String whole = BEFORE + other + "." + AFTER;
    assertTrue(ProseFilter.english(whole, Paragraph.of(whole), "ìîí").get(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/its",
        "www.example.org",
        "help@its.org",
        "/usr/lib/its",
        "./its.sh",
        "C:\\its\\dont",
        "max_its",
        "getIts",
        "its.txt",
        "example.com",
        "v1.2.3",
        "0xcafe",
        "deadbeef12",
        "its=3",
        "its()",
        "std::its",
        "`its`",
        "@its",
        "#its",
        "(its.pdf)",
      })
  void knowsTechnicalTokens(String token) {
    assertTechnical(token, true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "its",
        "its.",
        "and/or",
        "his/her",
        "U.S.s",
        "rulesMOREs",
        "iPhones",
        "1990s",
        "end.Then",
        "_its_",
        "*its*",
        "(its)",
        "Its—however",
        "well-known",
        "3.14",
        "o’clock",
        "McDonalds",
      })
  void knowsWordsThatOnlyLookTechnical(String token) {
    assertTechnical(token, false);
  }

  @Test
  void knowsWordsWithinTags() {
    String text = "See <a title=\"the dogs\">the dogs</a> there";

    assertTrue(isTechnicalAt(text, text.indexOf("dogs")));
    assertFalse(isTechnicalAt(text, text.lastIndexOf("dogs")));
  }

  @Test
  void needsNoMoreThanLinearTime() {
    List<String> hard =
        List.of("Yes.\n\n", "<a ", "a/b", "its`", "a=(", "((((", "é\n\n", "x: ", "12:34:56 ");

    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> hard.forEach(part -> english(part.repeat(300_000 / part.length()))));
  }

  @Property
  void judgesAnyText(@ForAll String text) {
    assertTrue(english(text).length() <= Paragraph.of(text).size());
  }

  private static BitSet english(String text) {
    return ProseFilter.english(text, Paragraph.of(text));
  }

  /** Whether all paragraphs of a text are prose. */
  private static boolean isProse(String text) {
    return english(text).cardinality() == Paragraph.of(text).size();
  }

  private static BitSet all(int size) {
    BitSet all = new BitSet();
    all.set(0, size);
    return all;
  }

  private static void assertRefused(String text) {
    assertEquals(new BitSet(), english(text), text);
    assertFalse(english(BEFORE + text + AFTER).get(1), text);
  }

  private static void assertTechnical(String token, boolean expected) {
    String text = "so " + token + " is";
    int start = 3;
    while (!Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    assertEquals(expected, isTechnicalAt(text, start), token);
  }

  private static boolean isTechnicalAt(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return ProseFilter.isTechnical(text, start, end);
  }
}
