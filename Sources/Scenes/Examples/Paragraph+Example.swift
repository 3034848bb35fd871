import Drawing

extension Paragraph {
  /// A few lines beside a picture.
  public static var example: any Element {
    Paragraph(
      """
      A network learns by small steps. Each step asks how the loss would change if a weight \
      changed a little, and moves every weight downhill.
      """, in: Layout.content.columns(2)[0])
  }
}
