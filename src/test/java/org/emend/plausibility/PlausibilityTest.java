package org.emend.plausibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlausibilityTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Schöne Grüße aus dem Süden           | Schцne GrьЯe aus dem Sьden",
        "Schöne Grüße aus dem Süden           | Sch÷ne Gr³ﬂe aus dem S³den",
        "L’été dernier, où étiez-vous ?       | LÕété dernier, où étiez-vous ?",
        "L’été dernier, où étiez-vous ?       | Lâ€™Ã©tÃ© dernier, oÃ¹ Ã©tiez-vous ?",
        "żółć gęśl jaźń                       | ¿ó³æ gêœl¹ jaŸñ",
        "NÃO É POSSÍVEL                       | NÃƒO Ã‰ POSSÃVEL",
        "é um coração                         | Ã© um coraÃ§Ã£o",
        "Он сказал, что не знает              | нМ ЯЙЮГЮК, ВРН МЕ ГМЮЕР",
        "Он сказал, что не знает              | Îí ñêàçàë, ÷òî íå çíàåò",
        "Δεν ξέρω πού είναι                   | Äåí îÝñù ðïý åßíáé",
        "老人说，我不知道我的家在哪里           | ÀÏÈËËµ£¬ÎÒ²»ÖªµÀÎÒµÄ¼ÒÔÚÄÄÀï",
        "老人说，我不知道我的家在哪里           | 橾冖ㄛ扂祥眭耋扂腔模婓闡爵",
        "海を見ていた。                         | ｳ､､ｫｸｫ､ﾆ､､､ｿ｡｣",
        "it’s late, he didn’t know             | it痴 late, he didn稚 know",
        "25 °C                                | 25 øC",
      })
  void readsTheRightDecodingBetter(String right, String wrong) {
    assertTrue(
        Plausibility.best(right).cost() < Plausibility.best(wrong).cost(), "in the best language");
    assertTrue(cost(right) < cost(wrong), "where any language may be spoken");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en      | The old man said nothing and looked at the sea for a long time.",
        "de      | Der alte Mann sagte nichts und blickte lange auf das Meer.",
        "fr      | Le vieil homme ne dit rien et regarda longtemps la mer.",
        "pl      | Starzec nic nie powiedział i długo patrzył na morze.",
        "tr      | Yaşlı adam hiçbir şey söylemedi ve uzun süre denize baktı.",
        "ru      | Старик ничего не сказал, этот человек ещё долго смотрел на большое море.",
        "uk      | Старий нічого не сказав і довго дивився на море.",
        "el      | Ο γέρος δεν είπε τίποτα και κοίταζε για ώρα τη θάλασσα.",
        "ja      | 老人は何も言わず、長いこと海を見ていた。",
        "zh-Hans | 老人什么也没说，长时间望着大海。",
        "zh-Hant | 老人什麼也沒說，長時間望著大海。",
        "ko      | 노인은 아무 말도 하지 않고 오랫동안 바다를 바라보았다.",
        "th      | ชายชราไม่พูดอะไรเลยและมองทะเลอยู่นาน",
      })
  void knowsTheLanguageOfASentence(String code, String sentence) {
    assertEquals(code, Plausibility.best(sentence).language().code());
  }

  @Test
  void wantsALetterOfTheSameLanguageAsTheOthers() {
    assertTrue(
        Plausibility.best("Příliš žluťoučký kůň").cost()
            < Plausibility.best("Pøíliš žluouèký kùò").cost());
  }

  @Test
  void theBestLanguageIsTheOneOfLeastCost() {
    String text = "Schöne Grüße, „Müller“ — and a Привет";
    Reading best = Plausibility.best(text);
    assertEquals(best.cost(), best.language().cost(text), 1e-3);
    assertEquals(text.length(), best.characters());
  }

  @Test
  void aTextCostsWhatItsStepsCost() {
    String text = "Über „Größe“ sprach Катя.";
    for (Language language : Plausibility.languages()) {
      double sum = language.rarity() + language.cost(text.codePointBefore(text.length()), -1);
      int before = -1;
      for (int next : text.codePoints().toArray()) {
        sum += language.cost(before, next);
        before = next;
      }
      assertEquals(language.cost(text), sum, 0.01, language.code());
    }
  }

  @Test
  void noTextHasTheseCharacters() {
    for (int broken : new int[] {0x80, 0x9F, 0xFFFD, 0xD800, 0xE000, 0x0378, 0xFFFF, 0x01}) {
      assertTrue(Plausibility.anyLanguageCost('a', broken) >= 15, Integer.toHexString(broken));
    }
  }

  private static float cost(String text) {
    return Plausibility.anyLanguageCost(text, 0, text.length());
  }
}
