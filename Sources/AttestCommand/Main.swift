@main
struct Main {
  static func main() {
    Platform.occupyStandardDescriptors()
    Platform.ignoreBrokenPipes()
    let console = Console()
    let code = CommandTree.attest.run(Array(CommandLine.arguments.dropFirst()), on: console)
    Platform.end(code)
  }
}
