namespace Reportedly.Sources.Fetching.Addresses;

/// <summary>A name stands for a machine that may not be reached.</summary>
/// <param name="message">Why not, as a sentence.</param>
internal sealed class AddressRefusedException(string message) : IOException(message);
