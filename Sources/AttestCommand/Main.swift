import Attest

@main
struct Main {
  static func main() {
    Platform.occupyStandardDescriptors()
    Platform.ignoreSignalsOfWriting()
    let entrance = Entrance.ofThisProcess()
    if entrance.hasLentRights { Platform.leaveCallerBehind() }
    let words = Array(CommandLine.arguments.dropFirst())
    Platform.end(CommandTree.attest.run(words, on: Console(), in: .machine(entrance)))
  }
}
