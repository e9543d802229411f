namespace Reportedly.Gazetteer.Import.Download;

/// <summary>A download was led to an address of a private network.</summary>
internal sealed class PrivateAddressException(string message) : IOException(message);
