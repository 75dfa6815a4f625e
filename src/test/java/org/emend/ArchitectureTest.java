package org.emend;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  /** The rooms floor by floor, the ground floor first. */
  private static final List<List<String>> FLOORS =
      List.of(
          List.of("org.emend.text", "org.emend.network", "org.emend.files"),
          List.of("org.emend.edit"),
          List.of(
              "org.emend.align", "org.emend.decision", "org.emend.plausibility", "org.emend.prose"),
          List.of(
              "org.emend.charset",
              "org.emend.damage",
              "org.emend.experience",
              "org.emend.language"),
          List.of("org.emend.mojibake", "org.emend.restore"),
          List.of("org.emend"),
          List.of("org.emend.batch", "org.emend.evaluation", "org.emend.review"),
          List.of("org.emend.cli"));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.emend");

  @Test
  void aRoomImportsOnlyRoomsOnLowerFloors() {
    var rooms = layeredArchitecture().consideringOnlyDependenciesInLayers();
    List<String> above = new ArrayList<>();
    for (int floor = FLOORS.size() - 1; floor >= 0; floor--) {
      for (String room : FLOORS.get(floor)) {
        rooms = rooms.layer(room).definedBy(room);
      }
    }
    for (int floor = FLOORS.size() - 1; floor >= 0; floor--) {
      for (String room : FLOORS.get(floor)) {
        rooms =
            above.isEmpty()
                ? rooms.whereLayer(room).mayNotBeAccessedByAnyLayer()
                : rooms.whereLayer(room).mayOnlyBeAccessedByLayers(above.toArray(String[]::new));
      }
      above.addAll(FLOORS.get(floor));
    }
    rooms.ensureAllClassesAreContainedInArchitecture().check(CLASSES);
  }

  @Test
  void noTwoRoomsImportEachOther() {
    slices().matching("org.emend.(*)..").should().beFreeOfCycles().check(CLASSES);
  }
}
