/// Somebody who answers in the place of a terminal, such as the people of the demonstration.
///
/// Questions and pages go through the very code that a terminal's go through; only the keys come from here.
protocol StandIn: Sendable {
  /// What they type below a question, without the line end.
  func answer(_ question: Line, on console: Console) throws(ConsoleError) -> String

  /// Reads pages to the end; the console's clock has to show the time that this takes.
  func read(_ pages: Pages, on console: Console) throws(ConsoleError)
}
