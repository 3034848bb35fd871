import LessonKit

/// Companion lessons: reinforcement learning.
enum ReinforcementLearning: LessonPart {
  static let title = "Companion: reinforcement learning"
  static let lessons: [any Lesson.Type] = [
    Bandit.self,
    RoverReturns.self,
    ExperienceReplay.self,
  ]
}
