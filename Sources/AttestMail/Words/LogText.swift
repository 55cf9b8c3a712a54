/// A text from outside as it may stand in a log or an error: on one line, control characters escaped, cut short.
func LogText(_ text: String, limit: Int) -> String {
  ""
}
