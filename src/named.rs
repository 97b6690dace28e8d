//! The habits of enums whose values have names.

/// For an enum with `ALL` of its values and the `name` of each: displayed as its name, parsed from it, read and written as it
/// with serde.
macro_rules! named {
    ($type:ident, $what:literal) => {
        impl core::fmt::Display for $type {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.pad(self.name())
            }
        }

        impl core::str::FromStr for $type {
            type Err = crate::error::Error;

            /// By its name.
            ///
            /// # Errors
            /// When nothing has this name ([`Error::is_name`](crate::Error::is_name)).
            fn from_str(name: &str) -> Result<$type, crate::error::Error> {
                crate::error::Error::or_named($what, name, $type::ALL, $type::name)
            }
        }

        impl AsRef<str> for $type {
            fn as_ref(&self) -> &str {
                self.name()
            }
        }

        #[cfg(feature = "serde")]
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.name())
            }
        }

        #[cfg(feature = "serde")]
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<$type, D::Error> {
                let name = alloc::string::String::deserialize(deserializer)?;
                name.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}
