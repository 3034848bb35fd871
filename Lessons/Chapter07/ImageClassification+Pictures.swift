import Datasets
import Drawing
import Scenes

extension Datasets.Picture {
  /// The picture as it is drawn in a scene.
  func shown(
    in frame: Rect = Layout.content, caption: String? = nil, captionInk: Ink = .ink,
    outline: Ink? = nil
  ) -> Scenes.Picture {
    Scenes.Picture(
      values, width: width, height: height, channels: channels, in: frame, caption: caption,
      captionInk: captionInk, outline: outline)
  }
}

extension PictureGrid {
  /// Where the pixels of a picture come to lie.
  func pictureArea(_ index: Int) -> Rect {
    pictures[index].framed(in: cell(index)).area
  }

  /// Faint outlines where pictures will come to lie.
  var places: [any Element] {
    pictures.indices.map { index in
      Line(.rectangle(pictureArea(index).inset(by: 1)), ink: .grid, width: 2, dash: [6, 6])
    }
  }
}
