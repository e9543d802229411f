using System.Runtime.InteropServices;

namespace Reportedly.Gazetteer.Files;

/// <summary>A name of a place as it waits on disk.</summary>
/// <param name="Hash">Of the folded name.</param>
/// <param name="Hit">Rank in the top two bits, the place's number in the others.</param>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct NameEntry(ulong Hash, uint Hit);
