using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Reportedly.Corroboration;

namespace Reportedly.Storage.Views;

/// <summary>Writes fields as <see cref="FieldReader"/> reads them.</summary>
internal static class FieldBytes
{
    extension(BinaryWriter bytes)
    {
        /// <summary>A whole number in seven bits a byte.</summary>
        public void Count(int number) => bytes.Write7BitEncodedInt(number);

        public void Maybe(int? number)
        {
            bytes.Write(number is not null);
            if (number is { } some)
            {
                bytes.Write(some);
            }
        }

        public void Maybe(long? number)
        {
            bytes.Write(number is not null);
            if (number is { } some)
            {
                bytes.Write(some);
            }
        }

        public void Maybe(string? text)
        {
            bytes.Write(text is not null);
            if (text is not null)
            {
                bytes.Write(text);
            }
        }

        public void Maybe(DaySpan? days)
        {
            bytes.Maybe(days?.From);
            bytes.Maybe(days?.To);
        }

        /// <summary>Numbers as they lie in memory.</summary>
        public void Numbers<T>(ImmutableArray<T> numbers)
            where T : unmanaged
        {
            bytes.Count(numbers.Length);
            bytes.Write(MemoryMarshal.AsBytes(numbers.AsSpan()));
        }

        /// <summary>A list, part by part.</summary>
        public void All<T>(ImmutableArray<T> parts, Action<BinaryWriter, T> write)
        {
            bytes.Count(parts.Length);
            foreach (T part in parts)
            {
                write(bytes, part);
            }
        }
    }
}
