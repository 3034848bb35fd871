public import LessonKit

extension Catalog {
  /// Every lesson of this package: the book's chapters, then the companion lessons.
  public static let standard = Catalog([
    Chapter01.self, Chapter02.self, Chapter03.self, Chapter04.self, Chapter05.self,
    Chapter06.self, Chapter07.self, Chapter08.self, Chapter09.self, Chapter10.self,
    Chapter11.self, Chapter12.self, Chapter13.self, Chapter14.self, Chapter15.self,
    Chapter16.self, Chapter17.self, Chapter18.self, Chapter19.self, Chapter20.self,
    Chapter21.self,
    ClassicMachineLearning.self, Vision.self, Sequences.self, ReinforcementLearning.self,
    StatisticalLearning.self,
  ])
}
