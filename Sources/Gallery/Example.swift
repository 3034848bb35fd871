public import Animations
public import Scenes

/// One picture of the gallery: what it shows, and where the code stands that draws it.
public struct Example: Sendable {
  /// What an example draws.
  public enum Content: Sendable {
    /// The same at all times.
    case still(any Element)
    /// Something that moves.
    case moving(Animation)
  }

  /// The type that the example is of.
  public let type: String
  /// The static property that draws it.
  public let property: String
  /// The file that declares the type, from the folder of its target on.
  public let declaredIn: String
  /// What the type is, in the words of its own comment.
  public let summary: String
  /// The file that the example stands in, from the folder of its target on.
  public let file: String
  /// Makes what is drawn.
  package let content: @Sendable () -> Content

  /// What tells the example from all others.
  public var name: String { type + "." + property }

  /// The code that draws it.
  public var source: ExampleSource {
    ExampleSource(of: property, ofType: type, in: ExampleIndex.sources[file] ?? "")
  }

  /// The part of the gallery that it stands in.
  public var group: Group { Group(of: self) }
}

/// The examples of all elements; the list itself is written when the program is built.
public enum ExampleIndex {
  /// All examples, group by group and type by type.
  public static var all: [Example] {
    examples.enumerated().sorted { first, second in
      (first.element.group.rawValue, first.element.type, first.offset)
        < (second.element.group.rawValue, second.element.type, second.offset)
    }.map(\.element)
  }

  /// The text of a file of examples.
  public static func source(of file: String) -> String? { sources[file] }
}

/// A part of the gallery.
public enum Group: Int, Sendable, CaseIterable {
  case layout, type, charts, machines, models, worlds, pictures, time

  /// An example's part goes by the folder of its type; what is made from models has one of its own.
  init(of example: Example) {
    let folders = example.declaredIn.split(separator: "/").map { $0.lowercased() }
    if example.file.hasPrefix("Exhibits/") {
      self = .models
    } else if folders.first == "animations" {
      self = .time
    } else {
      self = Group.allCases.first { folders.contains("\($0)") } ?? .layout
    }
  }

  /// The heading.
  public var title: String {
    switch self {
    case .layout: "Layout"
    case .type: "Type and formulas"
    case .charts: "Charts"
    case .machines: "Machines"
    case .models: "From models"
    case .worlds: "Worlds"
    case .pictures: "Pictures"
    case .time: "Time"
    }
  }

  /// What is found there.
  public var summary: String {
    switch self {
    case .layout: "One canvas of 960×540 points; rectangles are cut into rows, columns and panels."
    case .type: "Words that fit their room, numbers that do not jitter, formulas that are set."
    case .charts: "Axes with round numbers, and everything that is drawn on them."
    case .machines: "Networks, layers, windows and cells, and the numbers that run through them."
    case .models:
      "The same elements, made from a model, a tensor, a training or a game in one line."
    case .worlds: "Boards, games and control problems, from plain numbers."
    case .pictures: "Numbers as pixels, and the maps that give them their colours."
    case .time: "A picture is a function of time: beats, easings, springs and transitions."
    }
  }
}
