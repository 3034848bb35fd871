import LessonKit
import Animations
import Scenes
extension ActivationFunctions {
  static let relu = LessonScene<Self>(LessonCard(id: "relu", title: "x", alt: "x"), steps: { $0.steps(of: .relu) }, animate: { $0.animate($1) })
  static let sigmoid = LessonScene<Self>(LessonCard(id: "sigmoid", title: "x", alt: "x"), steps: { $0.steps(of: .sigmoid) }, animate: { $0.animate($1) })
  static let sineFit = LessonScene<Self>(LessonCard(id: "sine-fit", title: "x", alt: "x"), steps: { $0.sineSteps }, animate: { $0.animate($1) })
  static let softmax = LessonScene<Self>(LessonCard(id: "softmax", title: "x", alt: "x"), steps: { $0.softmax.steps }, animate: { $0.animate($1) })
  static let all = LessonScene<Self>(LessonCard(id: "all", title: "x", alt: "x"), steps: { $0.allSteps }, animate: { $0.animate($1) })
}
