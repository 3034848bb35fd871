public import Scenes

extension TrainingCurves {
  /// The loss of a training that has just been done.
  public static var recordExample: any Element {
    TrainingCurves(of: ExampleModels.classifier.record)
  }
}
